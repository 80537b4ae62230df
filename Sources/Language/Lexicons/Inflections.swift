public import LocatedYAML

/// What is known of how words change, for each language.
///
/// A language without an inflection of its own matches its listed words as they stand.
public struct Inflections: Sendable {
  private let estonian: EstonianInflection
  private let english: EnglishInflection

  /// The texts from which the inflections are made, by what they hold.
  public struct Sources: Sendable {
    public var estonianPrincipalParts: String
    public var estonianExclusions: YAMLNode?
    public var englishIrregular: YAMLNode?

    public init(estonianPrincipalParts: String, estonianExclusions: YAMLNode?, englishIrregular: YAMLNode?) {
      self.estonianPrincipalParts = estonianPrincipalParts
      self.estonianExclusions = estonianExclusions
      self.englishIrregular = englishIrregular
    }
  }

  public init(_ sources: Sources) {
    estonian = EstonianInflection(
      table: sources.estonianPrincipalParts, exclusions: Self.exclusions(sources.estonianExclusions))
    english = Self.english(sources.englishIrregular)
  }

  /// The forms of a word of a term, of those that are wanted; `=word` is that form only, a list with commas is
  /// a nominal's principal parts. Only Estonian has a partitive and a comitative.
  func forms(_ wanted: WordForms, of word: String, in language: Language) -> Set<String> {
    if word.hasPrefix("=") { return [String(word.dropFirst())] }
    switch language {
    case .estonian:
      let parts = word.split(separator: ",").map { String($0.filter { $0 != " " }) }
      return estonian.forms(wanted, of: parts.first ?? word, parts: parts.count > 1 ? Array(parts.dropFirst()) : nil)
    case .english: return english.forms(wanted, of: word)
    default: return [.partitive, .comitative].contains(wanted) ? [] : [word]
    }
  }

  /// The forms of a verb with what each is; nil where the word is known to be no verb.
  func verbForms(of word: String, in language: Language) -> Set<VerbForm>? {
    switch language {
    case .estonian: estonian.verbForms(of: word)
    case .english: english.verbForms(of: word)
    default: nil
    }
  }

  private static func exclusions(_ node: YAMLNode?) -> Set<EstonianInflection.Exclusion> {
    let entries = node?.value(of: "entries")?.elements ?? []
    return Set(entries.compactMap { entry in
      guard let form = entry.value(of: "form"), let lemma = entry.value(of: "lemma") else { return nil }
      return EstonianInflection.Exclusion(form: form.text, lemma: lemma.text)
    })
  }

  private static func english(_ node: YAMLNode?) -> EnglishInflection {
    let irregular = node?.value(of: "irregular")?.pairs ?? []
    let comparing = node?.value(of: "comparing")?.elements ?? []
    return EnglishInflection(
      irregular: Dictionary(irregular.map { ($0.key.text, $0.value.elements.map(\.text)) }) { $0 + $1 },
      comparing: Set(comparing.map(\.text)))
  }
}
