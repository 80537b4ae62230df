public import CultureFormat
public import Language
package import LocatedYAML

/// What is known of one culture beyond its words, found when a check first asks and kept for the next.
///
/// It belongs to one run over one culture and is not shared between threads.
public final class Analysis {
  public let culture: Culture
  let format: Format
  let grammar: Grammar
  var references: References { References(format: format) }
  /// The words of the organisation's name in small letters.
  private lazy var organisationWords = culture.organisationWords
  private var readings: Culture.TextCache<AlignmentReading>
  private var mentions: Culture.TextCache<MentionReading>
  private var actions: Culture.TextCache<AssertedActions>
  private var similarities: Culture.TextCache<SimilarityUnit>
  private var gatheredTexts: [GatheredTexts] = []
  private var reachedFromCulture: [String: Reached] = [:]
  /// Of the few paths that are asked for.
  private var named: [(path: String, names: References.Names)] = []
  /// Of the few fields that were asked about, by part.
  private var kinds: [(field: String, byPart: [Set<String>?])] = []

  public init(_ culture: Culture, format: Format, grammar: Grammar) {
    self.culture = culture
    self.format = format
    self.grammar = grammar
    let count = culture.texts.count
    let most = min(count, Self.mostKept)
    readings = Culture.TextCache(most: most)
    mentions = Culture.TextCache(most: most)
    actions = Culture.TextCache(most: most)
    // Similar texts are compared all at once, by several rules, and take little.
    similarities = Culture.TextCache(most: min(count, 4 * Self.mostKept))
  }

  /// About so many texts each sort of readings is kept.
  private static let mostKept = 1 << 11

  /// A text as alignment compares it, taken apart once for all rules.
  func reading(of text: Culture.Text, _ measure: AlignmentMeasure) -> AlignmentReading {
    readings[text] ?? readings.add(measure.read(text.passage, without: organisationWords), of: text)
  }

  /// Which themes of the texts in a language others answer; texts that are among both do not answer themselves.
  func answers(
    to own: [Culture.Text], in language: Language, from others: [Culture.Text], _ measure: AlignmentMeasure
  ) -> ThemeAnswers {
    let own = own.filter { $0.language == language }
    let reading = { (text: Culture.Text) in self.reading(of: text, measure) }
    let carried = gathered(others, in: language, reading).carried(without: own, reading)
    return measure.answers(to: own.map(reading), in: carried)
  }

  /// Parts that stand side by side ask about the same texts.
  private func gathered(
    _ texts: [Culture.Text], in language: Language, _ reading: (Culture.Text) -> AlignmentReading
  ) -> GatheredTexts {
    if let known = gatheredTexts.first(where: { $0.language == language && $0.isOf(texts) }) { return known }
    if gatheredTexts.count == Self.mostGathered { gatheredTexts.removeFirst() }
    let new = GatheredTexts(texts, in: language, reading)
    gatheredTexts.append(new)
    return new
  }

  /// More than rules ask about beside each other, in two languages.
  private static let mostGathered = 8

  /// A text read for what it says of customers.
  func mentions(in text: Culture.Text, _ customers: CustomerMentions) -> MentionReading {
    mentions[text] ?? mentions.add(customers.read(text.passage), of: text)
  }

  /// A text as similar texts are compared.
  func similarity(of text: Culture.Text, _ similar: SimilarTexts) -> SimilarityUnit {
    similarities[text] ?? similarities.add(similar.read(text.passage), of: text)
  }

  /// What a text says people do.
  func actions(in text: Culture.Text) -> AssertedActions {
    actions[text] ?? actions.add(grammar.actions(in: text.passage), of: text)
  }

  /// What a field with choices or a lexicon says a part is.
  func kinds(of part: Culture.Part, _ recognition: Recognition) -> Set<String> {
    let index = kinds.firstIndex { $0.field == recognition.field } ?? kinds.count
    if index == kinds.count { kinds.append((recognition.field, Array(repeating: nil, count: culture.parts.count))) }
    if let known = kinds[index].byPart[part.id] { return known }
    let found = recognition.kinds(of: part, in: culture)
    kinds[index].byPart[part.id] = found
    return found
  }

  /// What a word in a field may refer to, as an author would write it.
  ///
  /// - Parameters:
  ///   - part: where the field stands; nil where that is not known, and then only what every such field may name.
  ///   - language: in which a section is named.
  public func referable(from field: Format.Field, of part: Culture.Part?, in language: Language) -> [String] {
    references.written(for: field, of: part, in: language, self)
  }

  /// The parts at the end of a path from the culture, by their names.
  func named(_ path: PartPath) -> References.Names {
    if let known = named.firstIndex(where: { $0.path == path.key }) { return named[known].names }
    let found = References.named(culture.parts(at: path), path, format, culture)
    named.append((path.key, found))
    return found
  }

  // MARK: paths

  /// What a path leads to.
  package struct Reached {
    /// Prose, that of the parts among it.
    package var texts: [Culture.Text] = []
    package var parts: [Culture.Part] = []
    package var words: [Word] = []

    /// A word, number or reference, and where it stands.
    package struct Word {
      package let node: YAMLNode
      package let part: Culture.Part
      package let field: String
    }
  }

  /// Everything at the end of a path, in document order of the parts it goes through.
  package func reached(_ path: PartPath, from part: Culture.Part) -> Reached {
    guard path.start == .culture else { return found(path, from: part) }
    // What every part of the culture sees alike.
    if let known = reachedFromCulture[path.key] { return known }
    let found = found(path, from: part)
    reachedFromCulture[path.key] = found
    return found
  }

  /// Calls `body` with every text that a path leads to.
  func eachText(at path: PartPath, from part: Culture.Part, _ body: (Culture.Text) -> Void) {
    if let field = path.ownField { return culture.eachText(of: part, in: field, body) }
    if path.start == .culture { return reached(path, from: part).texts.forEach(body) }
    let end = foundEnd(of: path, from: part)
    end.texts.forEach(body)
    for part in end.parts { culture.eachText(of: part, body) }
  }

  /// Whether a text that a path leads to is of a sort.
  func hasText(at path: PartPath, from part: Culture.Part, where isWanted: (Culture.Text) -> Bool) -> Bool {
    if let field = path.ownField { return culture.hasText(of: part, in: field, where: isWanted) }
    let end = end(of: path, from: part)
    return end.texts.contains(where: isWanted) || end.parts.contains { culture.hasText(of: $0, where: isWanted) }
  }

  /// What ``reached(_:from:)`` gives, but that the texts of parts may be missing; for who looks at the parts themselves.
  func end(of path: PartPath, from part: Culture.Part) -> Reached {
    path.start == .culture ? reached(path, from: part) : foundEnd(of: path, from: part)
  }

  private func found(_ path: PartPath, from part: Culture.Part) -> Reached {
    var reached = foundEnd(of: path, from: part)
    for part in reached.parts { culture.eachText(of: part) { reached.texts.append($0) } }
    return reached
  }

  private func foundEnd(of path: PartPath, from part: Culture.Part) -> Reached {
    var reached = Reached()
    guard let start = start(of: path, from: part) else { return reached }
    guard let first = path.steps.first else {
      reached.parts = [start]
      return reached
    }
    add(first, of: start, to: &reached)
    for step in path.steps.dropFirst() {
      let parts = reached.words.isEmpty ? reached.parts : reached.parts + reached.words.flatMap(referred)
      reached = Reached()
      for part in parts { add(step, of: part, to: &reached) }
    }
    return reached
  }

  private func start(of path: PartPath, from part: Culture.Part) -> Culture.Part? {
    switch path.start {
    case .part: part
    case .culture: culture.root
    case .above(let count):
      (0..<count).reduce(part) { part, _ in part?.parent.map { culture.parts[$0] } }
    }
  }

  private func add(_ step: String, of part: Culture.Part, to reached: inout Reached) {
    switch part.content(of: step) {
    case .texts(let ids)?:
      if reached.texts.isEmpty { reached.texts.reserveCapacity(ids.count) }
      for id in ids { reached.texts.append(culture.texts[id]) }
    case .parts(let ids)?:
      if reached.parts.isEmpty { reached.parts.reserveCapacity(ids.count) }
      for id in ids { reached.parts.append(culture.parts[id]) }
    case .words(let nodes)?: reached.words += nodes.map { Reached.Word(node: $0, part: part, field: step) }
    case nil: break
    }
  }

  /// The parts that a word names.
  package func referred(_ word: Reached.Word) -> [Culture.Part] {
    references.parts(named: word.node.text, in: word.field, of: word.part, self)
  }
}
