extension ActionGrammar {
  /// The verb of a passage that begins with one of thinking, knowing or hoping and names no action; nil for any other.
  func mentalVerb(in passage: Passage, _ actions: AssertedActions) -> Range<Int>? {
    guard actions.all.isEmpty else { return nil }
    return passage.words.indices.prefix(Self.reach).first { isMental(passage.key($0), passage.language) }.map { $0..<$0 + 1 }
  }

  /// How many words of a line its verb stands among.
  private static let reach = 4
  private static let finite: VerbForms = [.base, .third, .firstPlural, .thirdPerson, .infinitive]

  private func isMental(_ key: ArraySlice<UInt8>, _ language: Language) -> Bool {
    verbs.uses(of: key, in: language).contains { use in
      guard Self.finite.contains(use.form) else { return false }
      var alone: VerbStrength?
      verbs.eachReading(of: use.verb) { reading in
        if reading.companions.isEmpty { alone = max(alone ?? reading.strength, reading.strength) }
      }
      return alone == .mental
    }
  }
}
