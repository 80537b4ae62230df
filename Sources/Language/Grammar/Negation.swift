/// Finds what texts deny a part.
///
/// A negation by itself is not enough: *customers do not like waiting* gives customers a part, *customers
/// do not take part* gives them none. So a negator has to stand right before the words, or a word of
/// involvement beside it.
///
/// Every reading keeps it, so it is shared rather than copied.
public final class Negation: Sendable {
  private let kinds: TermKinds<Kind>
  private let negators: EntrySet

  /// What a term is for, as `kind` says in the lexicon.
  enum Kind: String {
    case negator, only, exclusion, involvement, approach, canceller, absence, conjunction
    case determinerNegator = "determiner-negator"
    case exclusionBefore = "exclusion-before"

    static let negators: [Kind] = [.negator, .determinerNegator]
  }

  public init(_ lexicons: Lexicons) {
    kinds = TermKinds(of: "negations", in: lexicons)
    negators = kinds.entries(of: Kind.negators)
  }

  /// Whether a passage denies that whom some of its words name has a part in what it tells of.
  public func denies(_ words: Range<Int>, in passage: Passage) -> Bool { Denials(passage, kinds).deny(words) }

  /// Whether there is a word that negates at all; most passages have none.
  func mayDeny(_ passage: Passage) -> Bool {
    passage.words.contains { $0.traits.contains(.contractsNot) }
      || passage.hasOccurrence(of: negators)
  }

  func denials(in passage: Passage) -> Denials { Denials(passage, kinds) }
}

/// The denials of one passage; shared rather than copied, as every mention asks for them.
final class Denials: Sendable {
  let clauses: Stretches
  private let passage: Passage
  private let terms: TermMap<Negation.Kind>
  /// The words that negate, in order; and those of them that another one cancels.
  private let negators, cancellers: [Range<Int>]

  init(_ passage: Passage, _ kinds: TermKinds<Negation.Kind>) {
    let terms = kinds.map(passage)
    let clauses = passage.clauseStretches { terms.contains(.conjunction, at: $0) }
    let reach = passage.language == .english ? 1 : 4
    negators = Self.negators(in: passage, terms).filter { word in
      !terms.contains(.only, in: clauses.around(word.lowerBound).after(word).prefix(reach))
    }
    cancellers = negators.filter { terms.contains(.canceller, in: $0) }
    (self.passage, self.terms, self.clauses) = (passage, terms, clauses)
  }

  private static func negators(in passage: Passage, _ terms: TermMap<Negation.Kind>) -> [Range<Int>] {
    let kinds = Negation.Kind.negators.filter { terms.contains($0) }
    var negators: [Range<Int>] = []
    for (index, word) in passage.words.enumerated() {
      let isListed = kinds.contains { terms.contains($0, at: index) }
      if isListed || word.traits.contains(.contractsNot) { negators.append(index..<index + 1) }
    }
    return negators
  }

  /// Whether the words, a noun with or without others, are denied a part.
  func deny(_ words: Range<Int>) -> Bool {
    let clause = clauses.around(words.lowerBound)
    let negators = negators.beginning(in: clause)
    if isAbessive(words) { return negators.isEmpty }
    if excludes(words, in: clause) { return true }
    guard let first = negators.first, !areCancelled(negators, in: clause) else { return false }
    return isDenied(words, in: clause)
      || terms.contains(.approach, in: first.lowerBound..<max(first.lowerBound, words.lowerBound))
      || terms.contains(.involvement, in: clause, outside: words)
  }

  /// Whether the clause that a word is in has a negation that no other one cancels.
  func negateClause(of word: Int) -> Bool {
    let clause = clauses.around(word)
    return !negators.beginning(in: clause).isEmpty && !areCancelled(negators.beginning(in: clause), in: clause)
  }

  /// Whether some clause denies a part to whomever it speaks of.
  var denySomebody: Bool {
    clauses.ranges.contains { clause in
      !negators.beginning(in: clause).isEmpty && terms.contains(.involvement, in: clause)
    }
  }

  /// Whether a word says that something is missing.
  var tellAbsence: Bool { terms.contains(.absence, in: passage.words.indices) }

  /// Estonian *kliendita*, without a customer.
  private func isAbessive(_ words: Range<Int>) -> Bool {
    passage.language == .estonian && passage.key(words.upperBound - 1).hasSuffix("ta")
  }

  /// *regardless of the customer*, *customers are left out*
  private func excludes(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
    let near = clause.before(words, atMost: 6)
    let before = [Negation.Kind.exclusion, .exclusionBefore].flatMap { terms.all($0, in: near) }
    return before.contains { words.lowerBound - $0.upperBound <= 2 }
      || terms.contains(.exclusion, in: clause.after(words))
  }

  /// *no customer is left without*
  private func areCancelled(_ negators: ArraySlice<Range<Int>>, in clause: Range<Int>) -> Bool {
    let cancellers = cancellers.beginning(in: clause)
    return !cancellers.isEmpty && negators.count > cancellers.count
  }

  /// *no customers*, *without the customer*
  private func isDenied(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
    negators.beginning(in: clause.before(words, atMost: 2)).contains { terms.contains(.determinerNegator, in: $0) }
  }
}
