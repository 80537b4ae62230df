public import CultureFormat
import Language
import LocatedYAML

/// A statement and another one of the same part seem not to belong together.
///
/// Options: `with` (the field of the other statement), `threshold` (the score, 0…1, below which they do not).
/// Themes that the author states decide instead of the words: stated for both they have one in common or not;
/// stated for one, the other carries one of them or the words decide. In a bilingual document every language
/// that both have has to be below.
struct AlignmentCheck: Check {
  static let name = "alignment"
  static let values: Set<String> = ["first_en", "first_et", "second_en", "second_et", "score"]

  private let other: String
  private let threshold: Double
  private let measure: AlignmentMeasure

  init?(_ options: inout CheckOptions) {
    guard let other = options.reader.requiredText("with"),
      let measure = AlignmentMeasure(options.vocabulary.lexicons)
    else { return nil }
    self.other = other
    self.measure = measure
    threshold = options.reader.number("threshold") ?? 0.5
  }

  func problems(in subject: Subject) -> [Problem] {
    let culture = subject.culture
    guard let parent = subject.part.parent, let other = culture.parts(of: culture.parts[parent], in: other).first,
      let text = culture.statements(of: subject.part).first
    else { return [] }
    if let stated = statedThemesAgree(subject.part, other, culture) {
      return stated ? [] : [problem(text, other, culture, nil, confidence: .high)]
    }
    let pairs = StatementPairs.of(other, subject.part, in: culture).map { ($0.first, $0.second, compare($0, culture)) }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.2.score < threshold }), let pair = pairs.first else { return [] }
    return [problem(pair.1, other, culture, pair.2, confidence: pair.2.isApart ? .medium : .low)]
  }

  private func compare(_ pair: (first: Culture.Text, second: Culture.Text), _ culture: Culture) -> Alignment {
    measure.compare(pair.first.passage, pair.second.passage, without: culture.organisationWords)
  }

  /// Whether the themes that the author wrote agree; nil where they leave it open.
  private func statedThemesAgree(_ left: Culture.Part, _ right: Culture.Part, _ culture: Culture) -> Bool? {
    switch (statedThemes(left), statedThemes(right)) {
    case (let left?, let right?): !left.isDisjoint(with: right)
    case (let stated?, nil): stated.isDisjoint(with: carriedThemes(right, culture)) ? nil : true
    case (nil, let stated?): stated.isDisjoint(with: carriedThemes(left, culture)) ? nil : true
    case (nil, nil): nil
    }
  }

  private func statedThemes(_ part: Culture.Part) -> Set<String>? {
    guard case .words(let words)? = part.field(Self.themes)?.content else { return nil }
    return Set(words.map { $0.text.lowercased() })
  }

  /// The themes of a statement by every name, and the words that carry them.
  private func carriedThemes(_ part: Culture.Part, _ culture: Culture) -> Set<String> {
    let themes = culture.statements(of: part).flatMap { measure.themes(of: $0.passage) }
    return Set(themes.flatMap { theme in
      [theme.id] + Language.known.map { measure.name(of: theme.id, in: $0) } + theme.words
    }.map { $0.lowercased() })
  }

  private static let themes = "themes"

  private func problem(
    _ text: Culture.Text, _ other: Culture.Part, _ culture: Culture, _ alignment: Alignment?, confidence: Confidence
  ) -> Problem {
    let values = alignment.map { alignment in
      [
        "first_en": list(alignment.onlyFirst, .english), "first_et": list(alignment.onlyFirst, .estonian),
        "second_en": list(alignment.onlySecond, .english), "second_et": list(alignment.onlySecond, .estonian),
        "score": String(Int((alignment.score * 100).rounded())),
      ]
    }
    let place = culture.statements(of: other).first.map { Problem.Place.words($0, 0..<$0.passage.text.count) }
    return Problem(
      at: .words(text, 0..<text.passage.text.count), values: values ?? [:], related: [place ?? .part(other)], confidence: confidence)
  }

  /// The heaviest three with the words that carry them: *health (dentist), food (brew, beer)*.
  private func list(_ themes: [Alignment.Theme], _ language: Language) -> String {
    themes.prefix(3).map { theme in
      "\(measure.name(of: theme.id, in: language)) (\(theme.words.prefix(3).joined(separator: ", ")))"
    }.joined(separator: ", ")
  }
}

/// Statements that are compared: the texts of two parts, language by language.
public enum StatementPairs {
  public static func of(
    _ first: Culture.Part, _ second: Culture.Part, in culture: Culture
  ) -> [(first: Culture.Text, second: Culture.Text)] {
    let others = culture.statements(of: second)
    return culture.statements(of: first).compactMap { text in
      others.first { $0.passage.language == text.passage.language }.map { (text, $0) }
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
    let texts = texts(of: root, in: "organisation")
    return Set(texts.flatMap { text in text.passage.words.indices.map { String(decoding: text.passage.key($0), as: UTF8.self) } })
  }
}
