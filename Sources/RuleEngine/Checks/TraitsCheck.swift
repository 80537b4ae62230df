import CultureFormat
import Language
import LocatedYAML

/// A text claims a trait of somebody; the first trait of each text, at its words.
///
/// Options: `in` (fields whose text is a name), `lines` (fields of lines about behaviour, of the part and of the parts
/// in it; what is a trait only as a name is none there), `traits` and `surroundings` (names of the lexicons).
struct TraitsCheck: Check {
  static let name = "traits"
  static let values: Set<String> = ["others"]

  private let names: [PartPath]
  private let lines: Set<String>
  private let vocabulary: TraitVocabulary
  private let grammar: Grammar

  init?(_ options: inout CheckOptions) {
    names = options.paths("in") ?? []
    lines = Set(options.fields("lines") ?? [])
    guard let traits = options.lexicon("traits"), let surroundings = options.lexicon("surroundings") else { return nil }
    vocabulary = options.vocabulary.traits(of: traits, surroundings: surroundings)
    grammar = options.grammar(of: .traits)
  }

  var isCostly: Bool { true }

  func problems(in subject: Subject) -> [Problem] {
    let lines = subject.culture.texts(of: subject.part).filter { self.lines.contains($0.field) }
    return subject.texts(in: names).compactMap { problem(in: $0, isName: true) }
      + lines.compactMap { problem(in: $0, isName: false) }
  }

  private func problem(in text: Culture.Text, isName: Bool) -> Problem? {
    let claims = grammar.traits(in: text.passage, from: vocabulary, isName: isName)
    guard let first = claims.first else { return nil }
    let others = claims.dropFirst().map { text.passage.string(text.passage.bytes(of: $0.words)) }
    return Problem(
      at: .words(text, text.passage.bytes(of: first.words)),
      values: others.isEmpty ? [:] : ["others": .list(others.map(ProblemValue.text))],
      confidence: Confidence(first.ground))
  }
}

extension Confidence {
  fileprivate init(_ ground: TraitClaim.Ground) {
    switch ground {
    case .name, .term, .ability: self = .high
    case .verb, .position: self = .medium
    }
  }
}
