/// Tells what people write into a field that they have not filled: *n/a*, *to be added*.
public struct Placeholders: Sendable {
  private let kinds: TermKinds<Kind>

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
    guard let first = passage.words.indices.first else { return true }
    let terms = kinds.map(passage)
    let beginning = first..<first + 1
    return terms.contains(.open, in: beginning) || terms.all(.start, in: beginning).contains { term in
      term.upperBound == passage.words.count || passage.words[term.upperBound].traits.contains(.startsClause)
    }
  }
}
