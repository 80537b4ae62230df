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
  /// What themes are called in Estonian.
  private let names: [String: String]

  /// nil where the lexicons lack the themes.
  public init?(_ lexicons: Lexicons) {
    guard let units = AlignmentUnits(lexicons) else { return nil }
    self.units = units
    let names = lexicons.attribute("name_et", of: AlignmentLabels.themeLexicon)
    let ids = lexicons.attribute("id", of: AlignmentLabels.themeLexicon)
    self.names = Dictionary(ids.pairs.map { ($1, names[$0] ?? "") }) { first, _ in first }
  }

  /// What a theme is called.
  public func name(of theme: String, in language: Language) -> String {
    language == .estonian ? names[theme] ?? theme : theme.replacing("-", with: " ")
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
    let (left, right) = (first.units, second.units)
    let isApart = isApart(left, right)
    let raw = left.isEmpty || right.isEmpty ? 0 : (answered(left, by: right) + answered(right, by: left)) / 2
    return Alignment(
      score: sigmoid(raw - (isApart ? Self.conflict : 0)), isApart: isApart, shared: shared(left, right),
      onlyFirst: only(left, right), onlySecond: only(right, left))
  }

  /// Which themes of some texts are answered by others, with a word of the same theme or group, or a related one.
  public func answers(to texts: [AlignmentReading], in others: some Sequence<AlignmentReading>) -> ThemeAnswers {
    let own = texts.flatMap(\.units).filter { !$0.labels.isEmpty }
    let units = self.units
    var (stems, labels) = (NumberSet(), NumberSet())
    for reading in others {
      for unit in reading.units {
        for stem in unit.meaning.stems { stems.insert(Int(stem)) }
        for label in unit.labels { labels.insert(label) }
      }
    }
    let near = units.labels.labels(near: labels.numbers, AlignmentLabels.near)
    let answered = own.filter { unit in
      unit.meaning.stems.contains { stems.contains(Int($0)) } || unit.labels.contains { near[$0] }
    }
    let carried = Set(answered.flatMap(\.labels).map { units.labels[$0].theme })
    var unanswered: [Alignment.Theme] = []
    for unit in own where unit.showsTopic {
      guard let label = unit.labels.first, unit.labels.allSatisfy({ !carried.contains(units.labels[$0].theme) }) else { continue }
      unanswered.add(units.labels[label].theme, unit.text)
    }
    return ThemeAnswers(unanswered: unanswered, isNothingAnswered: answered.isEmpty)
  }

  // MARK: score

  private static let conflict = 0.1
  private static let calm = 1.0
  private static let width = 0.15

  private func similarity(_ left: AlignmentUnit, _ right: AlignmentUnit) -> Double {
    if left.meaning.stems.contains(where: right.meaning.stems.contains) { return 1 }
    return left.labels.reduce(0) { best, own in
      right.labels.reduce(best) { max($0, units.labels.nearness(own, $1)) }
    }
  }

  private func strength(_ left: AlignmentUnit, _ right: AlignmentUnit) -> Double {
    similarity(left, right) * (left.weight * right.weight).squareRoot()
  }

  private func answered(_ units: [AlignmentUnit], by others: [AlignmentUnit]) -> Double {
    let answers = units.reduce(0) { sum, unit in
      sum + (best(unit, others)?.strength ?? 0) - unit.usual
    }
    return answers / (units.reduce(0) { $0 + $1.weight } + Self.calm)
  }

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

  // MARK: why

  /// The first of the units that answer a unit most strongly.
  private func best(_ unit: AlignmentUnit, _ others: [AlignmentUnit]) -> (answer: Int, strength: Double)? {
    var best: (answer: Int, strength: Double)?
    for index in others.indices {
      let strength = strength(unit, others[index])
      if best.map({ $0.strength < strength }) ?? true { best = (index, strength) }
    }
    return best
  }

  private func shared(_ left: [AlignmentUnit], _ right: [AlignmentUnit]) -> [Alignment.Theme] {
    let pairs = left.compactMap { unit -> (unit: AlignmentUnit, answer: AlignmentUnit, strength: Double)? in
      guard let (place, strength) = best(unit, right) else { return nil }
      return similarity(unit, right[place]) >= AlignmentLabels.close ? (unit, right[place], strength) : nil
    }
    return pairs.sorted { $0.strength > $1.strength }.reduce(into: []) { themes, pair in
      let common = pair.unit.labels.first(where: pair.answer.labels.contains) ?? pair.unit.labels.first
      let id = common.map { units.labels[$0].theme } ?? pair.unit.text
      themes.add(id, pair.unit.text)
      themes.add(id, pair.answer.text)
    }
  }

  private func only(_ units: [AlignmentUnit], _ others: [AlignmentUnit]) -> [Alignment.Theme] {
    let labels = self.units.labels
    let carried = Set(others.flatMap(\.labels).map { labels[$0].theme })
    let alone = units.filter { unit in
      !unit.labels.isEmpty && !unit.labels.contains { carried.contains(labels[$0].theme) }
        && others.allSatisfy { similarity(unit, $0) < AlignmentLabels.near }
    }
    return alone.sorted { $0.weight > $1.weight }.reduce(into: []) { themes, unit in
      if let label = unit.labels.first { themes.add(labels[label].theme, unit.text) }
    }
  }
}

extension [Alignment.Theme] {
  fileprivate mutating func add(_ id: String, _ word: String) {
    guard let index = firstIndex(where: { $0.id == id }) else { return append(Element(id: id, words: [word])) }
    if !self[index].words.contains(word) { self[index].words.append(word) }
  }
}
