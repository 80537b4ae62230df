import BuiltInRules
import CultureFormat
import Language
import LocatedYAML
import RuleEngine
import Testing

@testable import Assessing
@testable import RuleEngine

@Suite struct ScoringTests {
  private static let book = RuleBook(BuiltInRules.sources)
  private static let read = Scoring.read(BuiltInRules.scoring)
  private static let criteria = read.scoring.sections.flatMap { section in section.criteria.map { (section, $0) } }
  private static let paths = PathChecker(format: book.format)

  @Test func `the file has every key that it needs and none that nobody knows`() {
    #expect(Self.read.problems.isEmpty)
  }

  @Test(arguments: [
    ("leading:", "leadin:"), ("views:", "view:"), ("horizon:", "horizons:"), ("trace:", "traces:"), ("strong:", "strog:"),
    ("{section: values, of: /values}", "{section: values, off: /values}"), ("title: {en: internal", "titel: {en: internal"),
    ("weight: 2", "weight: two"), ("show:", "shows:"), ("  maturity:", "  maturty:"),
  ])
  func `a mistyped key or number is a problem, wherever it stands`(word: String, mistyped: String) {
    #expect(Scoring.read(OwnScoring.node(OwnScoring.text)).problems.isEmpty)
    let text = OwnScoring.text.replacing(word, with: mistyped)
    #expect(text != OwnScoring.text)
    #expect(!Scoring.read(OwnScoring.node(text)).problems.isEmpty)
  }

  @Test func `every criterion goes by rules that can be chosen`() {
    let known = Set(Self.book.selectableIDs)
    let unknown = Self.criteria.flatMap(\.1.rules).filter { !known.contains($0) }
    #expect(unknown == [])
    #expect(Self.criteria.filter(\.1.rules.isEmpty).map(\.1.id) == [])
  }

  @Test func `every recommended rule belongs to a criterion`() {
    let used = Set(Self.criteria.flatMap(\.1.rules))
    let recommended = Self.book.rules.filter { $0.isSelectable && $0.preset == .recommended }.map(\.id)
    #expect(recommended.filter { !used.contains($0) } == [])
  }

  @Test func `every rule of a criterion looks at something in its parts`() {
    for (section, criterion) in Self.criteria {
      let kinds = Self.kinds(within: criterion.parts)
      for rule in criterion.rules.compactMap(Self.book.rule) {
        guard case .kinds(let wanted) = rule.target else { continue }
        #expect(!kinds.isDisjoint(with: wanted), "\(section.id)/\(criterion.id): \(rule.id)")
      }
    }
  }

  @Test func `every path leads somewhere in the format`() {
    for (section, criterion) in Self.criteria {
      let place = "\(section.id)/\(criterion.id)"
      #expect(Self.paths.deadEnd(of: criterion.parts, from: []) == nil, "\(place)")
      let kinds = [Self.kind(at: criterion.parts)].compactMap { $0 }
      #expect(kinds.count == 1, "\(place)")
      for path in criterion.given + criterion.each + criterion.shown {
        #expect(Self.paths.deadEnd(of: path, from: kinds) == nil, "\(place): \(path)")
      }
    }
  }

  @Test func `every field of a culture that people write belongs to one section`() throws {
    let root = try #require(Self.book.format.part(Format.root))
    let told: Set<String> = ["language", "include"]
    let written = root.fields.map(\.name).filter { !told.contains($0) && !Self.shared.contains($0) }
    let fields = Self.read.scoring.sections.flatMap(\.fields)
    #expect(fields.sorted() == written.sorted())
  }

  @Test func `every section and criterion weighs something and has a name of its own`() {
    let sections = Self.read.scoring.sections
    #expect(sections.allSatisfy { $0.weight > 0 && !$0.criteria.isEmpty })
    #expect(Self.criteria.allSatisfy { $0.1.weight > 0 })
    #expect(Set(sections.map(\.id)).count == sections.count)
    for section in sections { #expect(Set(section.criteria.map(\.id)).count == section.criteria.count, "\(section.id)") }
    #expect(0..<1 ~= Self.read.scoring.questionShare)
  }

  @Test func `what one rule finds in a part counts once in a section`() {
    for section in Self.read.scoring.sections {
      for (index, criterion) in section.criteria.enumerated() {
        for other in section.criteria.dropFirst(index + 1) where Self.overlap(criterion.parts, other.parts) {
          let both = Set(criterion.rules).intersection(other.rules)
          #expect(both.isEmpty, "\(section.id): \(criterion.id), \(other.id)")
        }
      }
    }
  }

  @Test(arguments: Language.known)
  func `every text is a sentence, and names only what it is given`(language: Language) {
    for (section, criterion) in Self.criteria {
      let holds = criterion.holds[language]
      let lacks = criterion.lacks.filled(with: ["count": "2", "assessed": "3"], in: language)
      let alone = criterion.lacks.filled(with: [:], in: language)
      for text in [holds, lacks, alone] {
        #expect(text.first?.isUppercase == true && text.hasSuffix("."), "\(section.id): \(text)")
        #expect(!text.contains { "{}[]_".contains($0) } && !text.contains("  "), "\(section.id): \(text)")
      }
      let names = criterion.holds.placeholders.union(criterion.lacks.placeholders)
      #expect(names.isSubset(of: ["count", "assessed"]), "\(section.id)/\(criterion.id)")
      #expect(criterion.holds.placeholders.isEmpty, "\(section.id)/\(criterion.id)")
    }
  }

  @Test func `texts differ from language to language`() {
    let texts = Self.criteria.flatMap { [$0.1.holds, $0.1.lacks] } + Self.read.scoring.sections.flatMap { [$0.title, $0.about] }
    #expect(texts.filter { $0[.english] == $0[.estonian] || $0[.estonian].isEmpty } == [])
  }

  @Test func `pictures show sections that there are`() {
    let ids = Set(Self.read.scoring.sections.map(\.id))
    let pictures = Self.read.scoring.pictures
    #expect(ids.isSuperset(of: pictures.themeColumns + pictures.trace.map(\.section)))
    #expect(pictures.leading.isSubset(of: pictures.themeColumns))
    let rules = pictures.views.flatMap(\.rules)
    #expect(Set(Self.book.selectableIDs).isSuperset(of: rules))
    #expect(Self.paths.deadEnd(of: pictures.maturity.part, from: []) == nil)
  }

  /// Fields that every part has.
  private static let shared: Set<String> = {
    let names = book.format.parts.map { Set($0.fields.map(\.name)) }
    return names.dropFirst().reduce(names[0]) { $0.intersection($1) }
  }()

  /// The kind of the parts at a path from the culture.
  private static func kind(at path: PartPath) -> Format.PartKind? {
    path.steps.reduce(book.format.part(Format.root)) { kind, step in
      kind?.field(step)?.holds.part.flatMap { book.format.part($0) }
    }
  }

  /// The kinds of the parts at a path and of all that can stand in them.
  private static func kinds(within path: PartPath) -> Set<String> {
    var found: Set<String> = []
    var open = [kind(at: path)].compactMap { $0 }
    while let next = open.popLast() {
      guard found.insert(next.name).inserted else { continue }
      open += next.fields.compactMap { $0.holds.part.flatMap { book.format.part($0) } }
    }
    return found
  }

  /// Whether one path leads to parts that the other leads to or stands above.
  private static func overlap(_ left: PartPath, _ right: PartPath) -> Bool {
    let count = min(left.steps.count, right.steps.count)
    return left.steps.prefix(count) == right.steps.prefix(count)
  }
}
