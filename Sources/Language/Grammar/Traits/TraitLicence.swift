/// What may stand at a place of a sentence.
enum TraitPlace {
  case nothing
  /// An adjective, after a list of single adjectives: *efficient, stable, ambitious*.
  case adjective
  /// What somebody has.
  case owned
  /// What somebody is, directly after the copula.
  case predicate
  /// An adjective that ends its clause, some words after the copula: *on kliendiga rääkides sõbralik*.
  case latePredicate
  case anyTrait

  var isForNouns: Bool { self == .owned || self == .predicate || self == .anyTrait }
}

/// Decides whether a trait at a place is a claim: by its own sureness or by the place, if what follows lets it.
struct TraitLicence {
  let place: TraitPlace
  let sentence: TraitSentence
  let language: any TraitLanguage

  /// What makes the trait a claim; nil where nothing does.
  func ground(of trait: TraitTerm, until end: Int) -> TraitClaim.Ground? {
    if trait.kind == .verb { return trait.sureness == .strong || place != .nothing ? .verb : nil }
    guard trait.sureness != .nameOnly, caseFits(trait, until: end) else { return nil }
    if trait.sureness == .strong, endsInPreposition(trait, at: end) || isComplete(trait, until: end) { return .term }
    if placeFits(trait, until: end), isComplete(trait, until: end) { return .position }
    let isOfSomebody = sentence.length(.generalPerson, at: end) > 0 && !sentence.isJoined(at: end)
    return trait.kind == .adjective && isOfSomebody ? .position : nil
  }

  /// A phrase carries its complement, and a person has no need of one, so nothing after them can make them modifiers.
  private func isComplete(_ trait: TraitTerm, until end: Int) -> Bool {
    let isWhole = trait.kind == .phrase || trait.kind == .person
    return isWhole || language.isComplete(trait, before: end, in: sentence)
  }

  private func endsInPreposition(_ trait: TraitTerm, at end: Int) -> Bool {
    trait.length > 1 && sentence.has(language.words.after, at: end - 1)
  }

  private func placeFits(_ trait: TraitTerm, until end: Int) -> Bool {
    switch place {
    case .nothing: false
    case .adjective: trait.kind == .adjective
    case .owned: language.canBeOwned(trait, before: end, in: sentence)
    case .latePredicate: trait.kind == .adjective && endsClause(at: end)
    case .predicate, .anyTrait: true
    }
  }

  private func endsClause(at index: Int) -> Bool {
    index == sentence.count || sentence.isMark(at: index) || sentence.has(language.words.conjunction, at: index)
  }

  /// A partitive is owned; a comitative says with what somebody is, or comes along.
  private func caseFits(_ trait: TraitTerm, until end: Int) -> Bool {
    switch trait.grammaticalCase {
    case .partitive: place != .nothing
    case .comitative:
      place != .nothing || end == sentence.count || language.words.person(at: end, in: sentence) > 0
    default: true
    }
  }
}
