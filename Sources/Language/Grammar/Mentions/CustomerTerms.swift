/// What the lexicon of customer words says of its terms.
struct CustomerTerms: Sendable {
  let kinds: TermKinds<Kind>
  private let entries: EntryMap<Entry>
  /// The entries of words for customers, or what looks like them.
  let mentions: EntrySet

  /// What a term is for, as `kind` says in the lexicon.
  enum Kind: String {
    case external, ambiguous, team, thing
    case internalCustomer = "internal"
    case notCustomer = "not-customer"
    // What stands around them.
    case function, emphasis, copula, nominative, engagement, insider, staff, likening, determiner, sign, pronoun
    case candidate, internship, school, family, software, employment
    case roleNoun = "role-noun"
    case roleHead = "role-head"
    case hrOwner = "hr-owner"
    case serviceCue = "service-cue"
    case hrSoftware = "hr-software"
  }

  /// Words for customers, or what looks like them.
  struct Entry: Sendable {
    let number: Int
    let kind: Kind
    let traits: Traits
    /// Words that show that somebody else is meant: in the sentence, and in the whole text.
    let blockedNearby, blockedInText: Kind?
  }

  /// What else the lexicon says of a term.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// A plain word for customers: where a text calls its own people so, it means those.
    static let generic = Traits(rawValue: 1)
    /// Says itself that the customer is an external one.
    static let explicit = Traits(rawValue: 2)
    /// A noun for a role makes a team's name of it.
    static let namesTeams = Traits(rawValue: 4)
    /// Makes the text's plain words for customers internal.
    static let spreads = Traits(rawValue: 8)
    /// Counts only beside a sign that it is served.
    static let needsSign = Traits(rawValue: 16)
    /// Counts only after a determiner.
    static let needsDeterminer = Traits(rawValue: 32)
    /// A team's name that is no name after words such as *good*.
    static let yieldsToCue = Traits(rawValue: 64)
  }

  init(_ lexicons: Lexicons) {
    let lexicon = CustomerMentions.lexicon
    let attribute = { (key: String) in lexicons.attribute(key, of: lexicon) }
    let nearby = attribute("blocked_by"), inText = attribute("blocked_in_text")
    let traits: [(Traits, EntryMap<String>, String)] = [
      (.generic, attribute("generic"), "true"), (.explicit, attribute("explicit"), "true"),
      (.namesTeams, attribute("teams"), "true"), (.spreads, attribute("spreads"), "true"),
      (.needsSign, attribute("needs"), "sign"), (.needsDeterminer, attribute("needs"), "determiner"),
      (.yieldsToCue, attribute("unless"), "service-cue"),
    ]
    let kinds = TermKinds<Kind>(of: lexicon, in: lexicons)
    let entries = attribute("kind").pairs.compactMap { pair -> (Int, Entry)? in
      let number = pair.number
      guard let kind = kinds[number], kind.isMention else { return nil }
      let entry = Entry(
        number: number, kind: kind, traits: Traits(traits.filter { $0.1[number] == $0.2 }.map(\.0)),
        blockedNearby: nearby[number].flatMap(Kind.init), blockedInText: inText[number].flatMap(Kind.init))
      return (number, entry)
    }
    self.kinds = kinds
    self.entries = EntryMap(entries)
    mentions = self.entries.entries
  }

  /// An entry of words for customers, or what looks like them; nil for words of context.
  subscript(entry: Int) -> Entry? { entries[entry] }
}

extension CustomerTerms.Kind {
  fileprivate var isMention: Bool {
    [.external, .ambiguous, .team, .thing, .internalCustomer, .notCustomer].contains(self)
  }
}
