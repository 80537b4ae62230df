public import LocatedYAML
import Packing

/// Packs a list of verbs with their strengths and phrases into one text that a ``VerbBook`` reads in place.
public struct VerbPacker {
  private let inflections: Inflections
  private var forms: [Language: [[UInt8]: [Int]]] = [:]
  private var verbs: [Verb] = []
  private var numbers: [Language: [String: Int]] = [:]

  private struct Verb {
    let lemma: String
    var isNounToo = false
    var readings: [Reading] = []
  }

  private struct Reading {
    let strength: VerbStrength
    /// Words with the number of the verb they are a form of.
    let companions: [(word: String, verb: Int?)]
  }

  /// The packed text of a file with `verbs` and `entries`: each with `strength` (strong, weak or mental;
  /// strong where nothing is said), `noun_too`, and terms for a language.
  ///
  /// A term is a verb, or a verb with companions. English: the first word is the verb. Estonian: the last
  /// word that is a verb of the table of principal parts; a term without one is left out.
  public static func pack(_ node: YAMLNode, inflections: Inflections) -> [UInt8] {
    var packer = VerbPacker(inflections: inflections)
    for entry in node.value(of: "entries")?.elements ?? [] { packer.add(entry) }
    return packer.packed()
  }

  private init(inflections: Inflections) {
    self.inflections = inflections
  }

  // MARK: collecting

  private mutating func add(_ entry: YAMLNode) {
    let strength = entry.value(of: "strength").flatMap { VerbStrength(name: $0.text) } ?? .strong
    let isNounToo = entry.value(of: "noun_too")?.text == "true"
    for pair in entry.pairs where pair.value.kind == .sequence {
      for term in pair.value.elements {
        add(TermWords.split(term.text), strength, isNounToo, in: Language(rawValue: pair.key.text))
      }
    }
  }

  private mutating func add(_ words: [String], _ strength: VerbStrength, _ isNounToo: Bool, in language: Language) {
    let isVerb = { [inflections] (word: String) in inflections.verbForms(of: word, in: language) != nil }
    let position = language == .english ? words.indices.first : words.lastIndex(where: isVerb)
    guard let position, let number = verb(words[position], in: language) else { return }
    let others = words[..<position] + words[(position + 1)...]
    let companions = others.map { (word: $0, verb: language == .english ? nil : verb($0, in: language)) }
    verbs[number].isNounToo = verbs[number].isNounToo || isNounToo
    verbs[number].readings.append(Reading(strength: strength, companions: companions))
  }

  /// The number of a verb, which is given at its first mention; nil where the word is no verb.
  private mutating func verb(_ word: String, in language: Language) -> Int? {
    if let known = numbers[language]?[word] { return known }
    guard let forms = inflections.verbForms(of: word, in: language) else { return nil }
    let number = verbs.count
    verbs.append(Verb(lemma: word))
    numbers[language, default: [:]][word] = number
    for form in forms {
      let use = number << VerbBook.formBits | form.kind.number
      self.forms[language, default: [:]][Array(form.form.utf8), default: []].append(use)
    }
    return number
  }

  // MARK: writing

  private func packed() -> [UInt8] {
    let languages = forms.keys.sorted()
    var header = PackedWriter()
    var body = PackedWriter()
    let headerSize = 1 + languages.count * (2 + LexiconBook.codeLength + 4) + 4
    header.number(languages.count, digits: 1)
    for language in languages {
      header.word(language.rawValue.utf8)
      header.number(headerSize + body.count, digits: 4)
      body.append(FormTable.pack((forms[language] ?? [:]).mapValues { $0.sorted() }))
    }
    var starts: [Int] = []
    for verb in verbs {
      starts.append(headerSize + body.count)
      body.append(pack(verb))
    }
    header.number(headerSize + body.count, digits: 4)
    for start in starts { body.number(start, digits: 4) }
    return header.bytes + body.bytes
  }

  private func pack(_ verb: Verb) -> [UInt8] {
    var writer = PackedWriter()
    writer.word(verb.lemma.utf8)
    writer.number(verb.isNounToo ? 1 : 0, digits: 1)
    writer.number(verb.readings.count, digits: 2)
    for reading in verb.readings {
      writer.number(reading.strength.rawValue, digits: 1)
      writer.number(reading.companions.count, digits: 1)
      for companion in reading.companions {
        writer.number(companion.verb.map { $0 + 1 } ?? 0, digits: 3)
        writer.word(companion.word.utf8)
      }
    }
    return writer.bytes
  }
}
