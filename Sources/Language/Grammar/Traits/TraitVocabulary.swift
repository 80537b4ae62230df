/// The entries of lexicons that a trait is told by: the terms of traits, and what stands around them.
///
/// Attributes of the traits: `as`, `sure`, `before`, and the `case` that packing adds; of the words around: `kind`.
public struct TraitVocabulary: Sendable {
  private let entries: EntrySet
  private let kinds: EntryMap<TraitTerm.Kind>
  private let surenesses: EntryMap<TraitTerm.Sureness>
  private let cases: EntryMap<WordForms>
  private let endings: EntryMap<String>
  let surroundings: EntryMap<Surrounding>
  /// The entries of both.
  let all: EntrySet
  /// The entries of traits, and of words for an ability: one of them has to be there for a trait to be claimed in words
  /// that lexicons list.
  let claiming: EntrySet

  /// - Parameters:
  ///   - traits: the name of the lexicon of traits.
  ///   - surroundings: the name of the lexicon of words around them.
  public init(_ lexicons: Lexicons, traits: String, surroundings: String) {
    let attribute = { (key: String) in lexicons.attribute(key, of: traits) }
    kinds = attribute("as").compactMapValues(TraitTerm.Kind.init)
    surenesses = attribute("sure").compactMapValues { TraitTerm.Sureness($0) }
    cases = attribute("case").compactMapValues(WordForms.init)
    endings = attribute("before")
    entries = lexicons.entries(of: traits) ?? EntrySet()
    self.surroundings = lexicons.attribute("kind", of: surroundings).compactMapValues(Surrounding.init)
    var (all, claiming) = (entries, entries)
    for (entry, surrounding) in self.surroundings.pairs {
      all.insert(entry)
      if surrounding == .ability { claiming.insert(entry) }
    }
    (self.all, self.claiming) = (all, claiming)
  }

  /// What an entry of the traits says of its terms.
  struct Entry: Sendable {
    let kind: TraitTerm.Kind
    let sureness: TraitTerm.Sureness
    let grammaticalCase: WordForms
    /// The ending of the word that follows and belongs to the term.
    let endingAfter: String?
  }

  /// nil for an entry of other lexicons.
  func trait(_ entry: Int) -> Entry? {
    guard entries.contains(entry) else { return nil }
    return Entry(
      kind: kinds[entry] ?? .noun, sureness: surenesses[entry] ?? .position,
      grammaticalCase: cases[entry] ?? .nominative, endingAfter: endings[entry])
  }
}

/// A term that names a trait, at its place in a text.
struct TraitTerm: Sendable {
  let kind: Kind
  let sureness: Sureness
  /// Nominative where the language has no cases.
  let grammaticalCase: WordForms
  /// In words.
  let length: Int

  /// What sort of word names the trait.
  enum Kind: String {
    case adjective, noun, phrase, verb
    /// Who somebody is: *team player*.
    case person
  }

  /// How much else has to speak for a trait.
  enum Sureness: Int {
    /// A trait only where the whole text is traits.
    case nameOnly
    /// A trait where a trait may stand.
    case position
    /// A trait wherever it stands.
    case strong

    init(_ name: String) {
      self = name == "strong" ? .strong : name == "name-only" ? .nameOnly : .position
    }
  }

  /// Whether it is the trait itself or who has it: what an adjective may stand before.
  var isNounOrPerson: Bool { kind == .noun || kind == .person }
}

/// What words around a trait do to it; what each is, the lexicon says.
enum Surrounding: String, Sendable {
  case opener, person, carrier, ability
  case generalPerson = "general-person"
  case abilityObject = "ability-object"
  case finalAbilityObject = "ability-object-ending"
  case notTrait = "not-trait"
  case leadVerb = "lead-verb"
}
