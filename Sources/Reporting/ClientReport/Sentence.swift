extension String {
  /// With a capital letter and a stop, as a report has it.
  func asSentence() -> String {
    guard let last else { return self }
    let begun = prefix(1).uppercased() + dropFirst()
    return ".?!…".contains(last) ? begun : begun + "."
  }
}
