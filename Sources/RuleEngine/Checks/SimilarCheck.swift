import CultureFormat
import Language
import LocatedYAML

/// Several units say nearly the same; one problem a group, at its second member, the others beside it.
///
/// Options: `fields` (a unit is all texts of a field), `parts` (of a part) or `texts` (a text), and `threshold` (0…1).
/// Of units in several languages one that is similar is enough.
struct SimilarCheck: Check {
  static let name = "similar"
  static let values: Set<String> = ["first", "similarity"]

  private let units: Units
  private let similar: SimilarTexts

  private enum Units: Sendable {
    case fields([(path: PartPath, label: PathLabel)])
    case parts([PartPath])
    case texts([PartPath])
  }

  /// What is compared, of a large culture tens of thousands.
  private struct Unit {
    let subject: UnitSubject
    /// Among those of all units.
    let texts: Range<Int>
  }

  private enum UnitSubject {
    case field(PathLabel)
    case part(Culture.Part)
    case text
  }

  /// Units with their texts.
  private struct Compared {
    private(set) var units: [Unit] = []
    private(set) var texts: [Culture.Text] = []

    mutating func add(_ subject: UnitSubject, _ texts: some Sequence<Culture.Text>) {
      let first = self.texts.count
      self.texts += texts
      units.append(Unit(subject: subject, texts: first..<self.texts.count))
    }

    /// Where a unit is reported.
    func place(of unit: Unit) -> Problem.Place {
      if case .part(let part) = unit.subject { .part(part) } else { .whole(texts[unit.texts.lowerBound]) }
    }
  }

  init?(_ options: inout CheckOptions) {
    if let fields = options.paths("fields") {
      units = .fields(fields.map { ($0, options.label(of: $0)) })
    } else if let parts = options.paths("parts") {
      units = .parts(parts)
    } else if let texts = options.paths("texts") {
      units = .texts(texts)
    } else {
      options.report(.missingKey(name: "fields"))
      return nil
    }
    let threshold = options.number("threshold") ?? SimilarTexts.usualThreshold
    similar = options.vocabulary.similar.value.with(threshold: min(max(threshold, 0.1), 1))
  }

  var isCostly: Bool { true }

  func problems(in subject: Subject) -> [Problem] {
    let compared = compared(in: subject)
    guard compared.units.count > 1 else { return [] }
    var seen: Set<Int> = []
    let languages = Self.languages(of: compared.texts)
    let groups = languages.flatMap { language in
      similar.groups(ofRead: compared.units.map { unit in
        let texts = compared.texts[unit.texts].lazy.filter { languages.count == 1 || $0.language == language }
        return .joined(texts.map { subject.analysis.similarity(of: $0, similar) })
      })
    }
    return groups.filter { seen.insert($0.others[0].unit).inserted }.map { problem($0, compared, subject.culture) }
  }

  /// Each once, sorted.
  private static func languages(of texts: [Culture.Text]) -> [Language] {
    var languages: [Language] = []
    for text in texts where !languages.contains(text.language) { languages.append(text.language) }
    return languages.sorted { $0.rawValue < $1.rawValue }
  }

  private func name(of unit: Unit, _ compared: Compared, _ culture: Culture) -> ProblemValue {
    switch unit.subject {
    case .field(let label): .localized(label.text)
    case .part(let part): .text(culture.name(of: part))
    case .text: .text(compared.texts[unit.texts.lowerBound].node.text)
    }
  }

  private func problem(_ group: SimilarTexts.Group, _ compared: Compared, _ culture: Culture) -> Problem {
    let second = group.others[0]
    let others = [group.first] + group.others.dropFirst().map(\.unit)
    let percent = Int((second.similarity * 100).rounded())
    return Problem(
      at: compared.place(of: compared.units[second.unit]),
      values: ["first": name(of: compared.units[group.first], compared, culture), "similarity": .count(percent)],
      related: others.map { compared.place(of: compared.units[$0]) })
  }

  private func compared(in subject: Subject) -> Compared {
    var compared = Compared()
    let reached = { (path: PartPath) in subject.analysis.reached(path, from: subject.part) }
    switch units {
    case .fields(let fields):
      for field in fields {
        let texts = reached(field.path).texts
        if !texts.isEmpty { compared.add(.field(field.label), texts) }
      }
    case .parts(let paths):
      for part in paths.flatMap({ subject.analysis.end(of: $0, from: subject.part).parts }) {
        compared.add(.part(part), Self.texts(of: part, subject.culture))
      }
    case .texts(let paths):
      for texts in paths.flatMap({ reached($0).texts }).byEntry { compared.add(.text, texts) }
    }
    return compared
  }

  /// What a part says beside its name; its name where it says no more.
  private static func texts(of part: Culture.Part, _ culture: Culture) -> [Culture.Text] {
    var others: [Culture.Text] = []
    culture.eachText(of: part) { if $0.part != part.id || $0.field != Format.nameField { others.append($0) } }
    return others.isEmpty ? culture.texts(of: part) : others
  }
}
