/// A passage with what the judgement of its mentions asks for.
///
/// Judges hand it round, so it is shared rather than copied.
public final class MentionReading: Sendable {
  let passage: Passage
  let terms: TermMap<CustomerTerms.Kind>
  let mentions: [Mention]
  private let negation: Negation
  /// What is asked for beside mentions, of which most passages have none.
  private let knownDenials: Denials?
  private let knownSentences: Stretches?

  init(_ passage: Passage, _ terms: CustomerTerms, _ negation: Negation) {
    self.passage = passage
    self.negation = negation
    self.terms = terms.kinds.map(passage)
    mentions = Mention.find(in: passage, terms)
    knownDenials = mentions.isEmpty ? nil : negation.denials(in: passage)
    knownSentences = mentions.isEmpty ? nil : passage.sentenceStretches()
  }

  var denials: Denials { knownDenials ?? negation.denials(in: passage) }
  var sentences: Stretches { knownSentences ?? passage.sentenceStretches() }

  var isEnglish: Bool { passage.language == .english }

  func clause(of mention: Mention) -> Range<Int> { denials.clauses.around(mention.words.lowerBound) }

  func sentence(of mention: Mention) -> Range<Int> { sentences.around(mention.words.lowerBound) }

  /// Whether a mention's last word is an English possessive: *customer's*, *customers’*.
  func isPossessive(_ mention: Mention) -> Bool {
    let last = mention.words.upperBound - 1
    let key = passage.key(last)
    if key.hasSuffix("'s") { return true }
    let rest = passage.text[passage.words[last].text.upperBound...]
    return key.last == UInt8(ascii: "s") && (rest.first == UInt8(ascii: "'") || rest.starts(with: "’".utf8))
  }

  /// Whether a mention is English for several people, or for what is theirs.
  func isPluralOrPossessive(_ mention: Mention) -> Bool {
    passage.key(mention.words.upperBound - 1).last == UInt8(ascii: "s") || isPossessive(mention)
  }
}
