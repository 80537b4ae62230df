/// How well two statements belong together, and by what.
public struct Alignment: Sendable {
  /// 0…1, higher is better; 0.5 where the words tell nothing.
  public let score: Double
  /// Whether what the one deals with has nothing to do with what the other deals with.
  public let isApart: Bool
  /// What both speak of.
  public let shared: [Theme]
  /// What only one of them speaks of.
  public let onlyFirst: [Theme]
  public let onlySecond: [Theme]

  /// A theme, and the words that carry it as they are written.
  public struct Theme: Sendable, Hashable {
    public let id: String
    public internal(set) var words: [String]
  }
}

/// What of the themes of some texts others answer.
public struct ThemeAnswers: Sendable {
  /// In the order of their first words.
  public let unanswered: [Alignment.Theme]
  /// Whether no word that carries a theme is answered.
  public let isNothingAnswered: Bool
}

/// A text as alignment compares it.
public struct AlignmentReading: Sendable {
  let units: [AlignmentUnit]
}

/// Measures alignment: the words of each statement are answered by the other with the same word, a word of
/// the same group or of a related one, as far as that is more than any text would answer.
public struct AlignmentMeasure: Sendable {
  private let units: AlignmentUnits

  /// nil where the lexicons lack the themes.
  public init?(_ lexicons: Lexicons) {
    guard let units = AlignmentUnits(lexicons) else { return nil }
    self.units = units
  }

  /// What a theme is called.
  public func name(of theme: String, in language: Language) -> String {
    language == .estonian ? units.labels.estonian(theme) ?? theme : theme.replacing("-", with: " ")
  }

  /// The themes that a text carries, in the order of their first words.
  public func themes(of passage: Passage) -> [Alignment.Theme] {
    read(passage).units.reduce(into: []) { themes, unit in
      for label in unit.labels { themes.add(units.labels[label].theme, unit.text) }
    }
  }

  /// A text taken apart, which is done once, however often it is compared.
  ///
  /// - Parameter names: small letters of the words of the organisation's name, which tell nothing.
  public func read(_ passage: Passage, without names: Set<String> = []) -> AlignmentReading {
    AlignmentReading(units: units.units(of: passage, without: names.map { Array($0.utf8) }))
  }

  public func compare(_ first: AlignmentReading, _ second: AlignmentReading) -> Alignment {
    let (own, others) = AnsweredUnits.compare(first.units, second.units, units.labels)
    let isApart = isApart(first.units, second.units)
    let isEmpty = first.units.isEmpty || second.units.isEmpty
    let raw = isEmpty ? 0 : (own.share + others.share) / 2
    return Alignment(
      score: sigmoid(raw - (isApart ? Self.conflict : 0)), isApart: isApart, shared: own.shared, onlyFirst: own.alone,
      onlySecond: others.alone)
  }

  /// Which themes of some texts are answered by others, with a word of the same theme or group, or a related one.
  public func answers(to texts: [AlignmentReading], in others: CarriedMeanings) -> ThemeAnswers {
    let own = texts.flatMap(\.units).filter { !$0.labels.isEmpty }
    let units = self.units
    let near = units.labels.labels(near: others.labelNumbers, AlignmentLabels.near)
    let answered = own.filter { unit in
      unit.meaning.stems.contains(where: others.hasStem) || unit.labels.contains { near[$0] }
    }
    let carried = Set(answered.flatMap(\.labels).map { units.labels[$0].theme })
    var unanswered: [Alignment.Theme] = []
    for unit in own where unit.showsTopic {
      guard let label = unit.labels.first,
        unit.labels.allSatisfy({ !carried.contains(units.labels[$0].theme) })
      else { continue }
      unanswered.add(units.labels[label].theme, unit.text)
    }
    return ThemeAnswers(unanswered: unanswered, isNothingAnswered: answered.isEmpty)
  }

  // MARK: score

  private static let conflict = 0.1
  private static let width = 0.15

  private func sigmoid(_ raw: Double) -> Double {
    1 / (1 + exponential(-raw / Self.width))
  }

  private func topics(_ units: [AlignmentUnit]) -> Set<Int> {
    Set(units.filter(\.showsTopic).flatMap(\.labels).filter { self.units.labels[$0].isTopic })
  }

  private func isApart(_ left: [AlignmentUnit], _ right: [AlignmentUnit]) -> Bool {
    let (left, right) = (topics(left), topics(right))
    guard !left.isEmpty, !right.isEmpty else { return false }
    return !left.contains { own in right.contains { units.labels.nearness(own, $0) > 0 } }
  }
}

extension [Alignment.Theme] {
  mutating func add(_ id: String, _ word: String) {
    guard let index = firstIndex(where: { $0.id == id }) else { return append(Element(id: id, words: [word])) }
    if !self[index].words.contains(word) { self[index].words.append(word) }
  }
}
