/// Which forms of its terms an entry of a lexicon stands for: its attribute `inflect`.
///
/// A language that has no such forms takes the terms as they are listed.
enum TermForms: String, CaseIterable {
  /// Every form of every word: what an entry without the attribute stands for.
  case all
  /// The terms as they are listed.
  case none
  /// Every form of the last word.
  case last
  /// Estonian: the last word in the nominative, singular and plural.
  case nominative
  /// Estonian: the last word in the nominative, partitive and comitative. Each is an entry of its own
  /// that has its name as the attribute `case`.
  case cases
  /// English: the last word in singular and plural.
  case plural
  /// English: the first word in the present: *work on, works on, working on*.
  case present

  /// The entries that an entry becomes, each with the forms of the word that changes and what it is marked with.
  var packed: [(forms: WordForms, attributes: [(key: String, value: String)])] {
    switch self {
    case .all, .last: [(.all, [])]
    case .none: [(.listed, [])]
    case .nominative: [(.nominative, [])]
    case .cases: [WordForms.nominative, .partitive, .comitative].map { ($0, [("case", $0.rawValue)]) }
    case .plural: [(.plural, [])]
    case .present: [(.present, [])]
    }
  }

  /// The words of a term, each with the forms it takes.
  func words(of term: String, _ forms: WordForms) -> [(word: String, forms: WordForms)] {
    let words = term.contains(",") ? [term] : TermWords.split(term)
    let changing = self == .present ? 0 : words.count - 1
    return words.enumerated().map { ($1, self == .all || $0 == changing ? forms : .listed) }
  }
}

/// Forms of a word.
enum WordForms: String {
  case all, listed, nominative, partitive, comitative, plural, present
}
