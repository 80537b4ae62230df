/// Tells what people write into a field that they have not filled: *n/a*, *to be added*.
public struct Placeholders: Sendable {
  private let kinds: TermKinds<Kind>

  /// Where a term has to stand to fill nothing, as `kind` says in the lexicon.
  enum Kind: String {
    /// Alone, or before punctuation.
    case start
    /// Before anything.
    case open
  }

  public init(_ lexicons: Lexicons) {
    kinds = TermKinds(of: "placeholders", in: lexicons)
  }

  /// Whether a text says nothing; one without a word says nothing.
  public func isPlaceholder(_ passage: Passage) -> Bool {
    if passage.words.isEmpty { return true }
    for term in passage.occurrences(of: kinds.entries) {
      if term.words.lowerBound > 0 { break }
      let end = term.words.upperBound
      let isAlone = end == passage.words.count || passage.words[end].traits.contains(.startsClause)
      if isAlone || kinds[term.entry] == .open { return true }
    }
    return false
  }
}
