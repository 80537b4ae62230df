public import CultureFormat
import Language
import LocatedYAML

/// A statement and another one seem not to belong together.
///
/// Options: `with` (the other statement), `threshold` (the score, 0…1, below which they do not).
/// Themes that the author states decide instead of the words: stated for both they have one in common or not;
/// stated for one, the other carries one of them or the words decide. In a bilingual document every language
/// that both have has to be below.
struct AlignmentCheck: Check {
  static let name = "alignment"
  static let values: Set<String> = ["first", "second", "score"]

  private let other: PartPath
  private let threshold: Double
  private let measure: AlignmentMeasure

  init?(_ options: inout CheckOptions) {
    guard let other = options.path("with"), let measure = options.vocabulary.alignment.value else { return nil }
    self.other = other
    self.measure = measure
    threshold = options.number("threshold") ?? 0.5
  }

  var isCostly: Bool { true }

  func problems(in subject: Subject) -> [Problem] {
    let culture = subject.culture
    guard let other = subject.analysis.end(of: other, from: subject.part).parts.first,
      let text = culture.statements(of: subject.part).first
    else { return [] }
    if let stated = statedThemesAgree(subject.part, other, culture) {
      return stated ? [] : [problem(text, other, culture, nil, confidence: .high)]
    }
    let pairs = StatementPairs.of(other, subject.part, in: culture).map { ($0.first, $0.second, compare($0, subject.analysis)) }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.2.score < threshold }), let pair = pairs.first else { return [] }
    return [problem(pair.1, other, culture, pair.2, confidence: pair.2.isApart ? .medium : .low)]
  }

  private func compare(_ pair: (first: Culture.Text, second: Culture.Text), _ analysis: Analysis) -> Alignment {
    measure.compare(analysis.reading(of: pair.first, measure), analysis.reading(of: pair.second, measure))
  }

  /// Whether the themes that the author wrote agree; nil where they leave it open.
  private func statedThemesAgree(_ left: Culture.Part, _ right: Culture.Part, _ culture: Culture) -> Bool? {
    let themes = StatedThemes(culture: culture, measure: measure)
    let stated = { (part: Culture.Part) in themes.of(part).map { Set($0.map { $0.lowercased() }) } }
    let carried = { (part: Culture.Part) in themes.carried(by: culture.statements(of: part)) }
    switch (stated(left), stated(right)) {
    case (let left?, let right?): return !left.isDisjoint(with: right)
    case (let stated?, nil): return stated.isDisjoint(with: carried(right)) ? nil : true
    case (nil, let stated?): return stated.isDisjoint(with: carried(left)) ? nil : true
    case (nil, nil): return nil
    }
  }

  private func problem(
    _ text: Culture.Text, _ other: Culture.Part, _ culture: Culture, _ alignment: Alignment?, confidence: Confidence
  ) -> Problem {
    let values = alignment.map { alignment in
      [
        "first": list(alignment.onlyFirst), "second": list(alignment.onlySecond),
        "score": .count(Int((alignment.score * 100).rounded())),
      ]
    }
    let place = culture.statements(of: other).first.map(Problem.Place.whole)
    return Problem(
      at: .whole(text), values: values ?? [:], related: [place ?? .part(other)], confidence: confidence)
  }

  private func list(_ themes: [Alignment.Theme]) -> ProblemValue {
    .list(themes.prefix(3).map(measure.shown))
  }
}

/// Statements that are compared: the texts of two parts, language by language.
public enum StatementPairs {
  /// The texts of two parts that can be compared, in a language that both have.
  public static func of(
    _ first: Culture.Part, _ second: Culture.Part, in culture: Culture
  ) -> [(first: Culture.Text, second: Culture.Text)] {
    let others = culture.statements(of: second)
    return culture.statements(of: first).compactMap { text in
      others.first { $0.language == text.language }.map { (text, $0) }
    }
  }
}

extension Culture {
  /// The texts of a statement itself, one for each language.
  public func statements(of part: Part) -> [Text] {
    texts(of: part, in: Format.statementField)
  }

  /// The parts that stand in a field.
  public func parts(of part: Part, in field: String) -> [Part] {
    guard case .parts(let ids)? = part.field(field)?.content else { return [] }
    return ids.map { parts[$0] }
  }

  /// The words of the organisation's name in small letters.
  public var organisationWords: Set<String> {
    let texts = texts(of: root, in: Format.organisationField)
    return Set(texts.flatMap { text in text.passage.words.indices.map { String(decoding: text.passage.key($0), as: UTF8.self) } })
  }
}
