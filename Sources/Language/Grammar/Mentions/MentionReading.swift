/// A passage with what the judgement of its mentions asks for.
public struct MentionReading: Sendable {
  let passage: Passage
  let terms: TermMap<CustomerTerms.Kind>
  let denials: Denials
  let sentences: Stretches
  let mentions: [Mention]

  init(_ passage: Passage, _ terms: CustomerTerms, _ negation: Negation) {
    self.passage = passage
    self.terms = terms.kinds.map(passage)
    denials = negation.denials(in: passage)
    sentences = passage.sentenceStretches()
    mentions = Mention.find(in: passage, terms)
  }

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
