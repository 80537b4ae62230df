extension StringProtocol {
  /// Without the letters at both ends that belong to an edge: blanks, where nothing else is said.
  package func trimmed(of isEdge: (Character) -> Bool = { $0.isWhitespace }) -> String {
    let start = firstIndex { !isEdge($0) } ?? endIndex
    let end = self[start...].lastIndex { !isEdge($0) }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
