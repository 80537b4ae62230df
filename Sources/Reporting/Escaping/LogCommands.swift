/// What build servers take for a command when it stands in a log: `::name` where a line begins (GitHub), and
/// `##[`, `##vso[` and `##teamcity[` anywhere in one (GitHub, Azure Pipelines, TeamCity).
enum LogCommands {
  /// Without one of these there is no command.
  static let letters: Set<Unicode.Scalar> = ["#", ":"]

  /// The indexes of code points without which no command would begin.
  static func beginnings(in letters: [Unicode.Scalar]) -> Set<Int> {
    var found = Set(letters.indices.filter { isHashCommand(letters[$0...]) }.map { $0 + 1 })
    if let first = letters.firstIndex(where: { !$0.properties.isWhitespace }), letters[first...].starts(with: colons) {
      found.insert(first)
    }
    return found
  }

  private static let colons: [Unicode.Scalar] = [":", ":"]
  private static let hashes: [Unicode.Scalar] = ["#", "#"]

  private static func isHashCommand(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.starts(with: hashes) && letters.dropFirst(2).first { !$0.isLatinLetter } == "["
  }
}

extension Unicode.Scalar {
  /// Whether it is one of a to z, large or small.
  var isLatinLetter: Bool { isASCII && properties.isAlphabetic }
}
