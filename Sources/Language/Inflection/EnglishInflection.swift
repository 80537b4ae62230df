/// The forms of an English word, by the regular rules and a table of exceptions.
///
/// The part of speech is not known, so a word gets the forms of a noun and of a verb; those that do
/// not exist occur in no text. Only adjectives that compare with endings get *-er* and *-est*.
struct EnglishInflection {
  /// Word → further forms.
  private let irregular: [String: [String]]
  private let comparing: Set<String>

  init(irregular: [String: [String]], comparing: Set<String>) {
    self.irregular = irregular
    self.comparing = comparing
  }

  func forms(_ wanted: WordForms, of word: String) -> Set<String> {
    switch wanted {
    case .all: allForms(of: word)
    case .listed, .nominative: [word]
    case .partitive, .comitative: []
    case .plural: [word, withS(word)]
    case .present: Set([word, withS(word)] + stems(of: word).map(\.present))
    }
  }

  private func allForms(of word: String) -> Set<String> {
    var forms: Set<String> = [word]
    guard word.count > 2, word.allSatisfy(\.isLetter) else { return forms.union(irregular[word] ?? []) }
    forms.formUnion([word + (takesES(word) ? "es" : "s")])
    for stem in stems(of: word) { forms.formUnion([stem.past, stem.present]) }
    if endsInConsonantY(word) { forms.formUnion([word.dropLast() + "ies", word.dropLast() + "ied"]) }
    return forms.union(comparedForms(of: word)).union(irregular[word] ?? [])
  }

  /// *bolder, boldest*
  func comparedForms(of word: String) -> [String] { comparing.contains(word) ? compared(word) : [] }

  /// The plural of a noun, the third person of a verb.
  private func withS(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    return word + (takesES(word) ? "es" : "s")
  }

  private func takesES(_ word: String) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
  }

  private func endsInConsonantY(_ word: String) -> Bool {
    word.hasSuffix("y") && word.dropLast().last.map { !"aeiou".contains($0) } ?? false
  }

  private func stems(of word: String) -> [(past: String, present: String)] {
    if word.hasSuffix("e") {
      let keepsE = ["ee", "oe", "ye"].contains { word.hasSuffix($0) }
      return [(word + "d", (keepsE ? word : String(word.dropLast())) + "ing")]
    }
    let plain = [(past: word + "ed", present: word + "ing")]
    guard doublesConsonant(word), let last = word.last else { return plain }
    return plain + [(past: word + "\(last)ed", present: word + "\(last)ing")]
  }

  /// Consonant, one vowel, consonant at the end: *plan*, *commit*, *travel*.
  private func doublesConsonant(_ word: String) -> Bool {
    let end = Array(word.suffix(3))
    let isVowel = { (letter: Character) in "aeiou".contains(letter) }
    return end.count == 3 && !isVowel(end[0]) && isVowel(end[1]) && !isVowel(end[2]) && !"wxy".contains(end[2])
  }

  private func compared(_ word: String) -> [String] {
    var stem = word
    if endsInConsonantY(word) {
      stem = word.dropLast() + "i"
    } else if word.hasSuffix("e") {
      stem.removeLast()
    } else if word.count < 5, doublesConsonant(word), let last = word.last {
      stem.append(last)
    }
    return [stem + "er", stem + "est"]
  }
}
