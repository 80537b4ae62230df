/// Finds what a text claims of somebody's traits, sentence by sentence.
///
/// A line that leads with an activity claims none, whatever follows.
struct TraitFinder {
  let language: any TraitLanguage

  /// - Parameter isName: whether the text may be a name that is nothing but traits.
  func claims(in passage: Passage, _ vocabulary: TraitVocabulary, isName: Bool) -> [TraitClaim] {
    guard mayClaim(passage, vocabulary) else { return [] }
    let sentences = TraitSentenceReader.sentences(of: passage, words: language.words, vocabulary: vocabulary)
    let names = sentences.map { isName ? language.traitsOfName($0) : nil }
    let isAllNames = !names.contains(nil)
    var line = Line()
    for (index, sentence) in sentences.enumerated() {
      let follows = index > 0 && sentences[index - 1].endsWithColon
      let isActivity = language.isActivity(sentence)
      if sentence.isLabel, index + 1 < sentences.count, language.isActivity(sentences[index + 1]) { continue }
      if line.isActivity == nil, !sentence.isLabel { line.isActivity = isActivity }
      if let traits = names[index], sentence.isLabel || follows || isAllNames {
        line.claims += traits
      } else if !isActivity, line.isActivity != true {
        let headIsOpen = index == 0 || follows || line.goesOn || line.isActivity == false && isAddress(sentence)
        line.claims += TraitWalk.claims(in: sentence, language, headIsOpen: headIsOpen)
      }
    }
    return line.claims
  }

  /// Whether there is a word at all by which a trait could be claimed; most texts have none.
  private func mayClaim(_ passage: Passage, _ vocabulary: TraitVocabulary) -> Bool {
    if passage.hasOccurrence(of: vocabulary.claiming) { return true }
    return passage.memory.asked { known in
      passage.words.indices.contains { index in
        let number = passage.words[index].number
        if let tells = known.tellsTrait[number] { return tells }
        let tells = language.words.mayTell(passage.key(index))
        known.tellsTrait[number] = tells
        return tells
      }
    }
  }

  /// What is known of the text so far.
  private struct Line {
    /// What the first sentence that is no label is; nil before it.
    var isActivity: Bool?
    var claims: [TraitClaim] = []

    /// Whether it speaks of traits, so that the next sentence may go on with them.
    var goesOn: Bool { isActivity == false && !claims.isEmpty }
  }

  private func isAddress(_ sentence: TraitSentence) -> Bool { sentence.has(language.words.address, at: 0) }
}
