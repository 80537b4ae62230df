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

  /// What is compared.
  private struct Unit {
    /// Of a field.
    var label: PathLabel?
    let place: Problem.Place
    let texts: [Culture.Text]
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
    let units = units(in: subject)
    guard units.count > 1 else { return [] }
    var seen: Set<Int> = []
    let languages = Self.languages(of: units)
    let groups = languages.flatMap { language in
      // By its index, as a unit that is taken out of the array is retained with all that it holds.
      similar.groups(ofRead: units.indices.map { unit in
        let texts = units[unit].texts.lazy.filter { languages.count == 1 || $0.passage.language == language }
        return texts.map { subject.analysis.similarity(of: $0, similar) }
      })
    }
    return groups.filter { seen.insert($0.others[0].unit).inserted }.map { problem($0, units, subject.culture) }
  }

  /// Each once, sorted.
  private static func languages(of units: [Unit]) -> [Language] {
    var languages: [Language] = []
    for unit in units {
      for text in unit.texts where !languages.contains(text.passage.language) { languages.append(text.passage.language) }
    }
    return languages.sorted { $0.rawValue < $1.rawValue }
  }

  private func name(of unit: Unit, _ culture: Culture) -> ProblemValue {
    if let label = unit.label { return .localized(label.text) }
    if case .part(let part) = unit.place { return .text(culture.name(of: part)) }
    return .text(unit.texts[0].passage.string)
  }

  private func problem(_ group: SimilarTexts.Group, _ units: [Unit], _ culture: Culture) -> Problem {
    let second = group.others[0]
    let others = [group.first] + group.others.dropFirst().map(\.unit)
    let percent = Int((second.similarity * 100).rounded())
    return Problem(
      at: units[second.unit].place,
      values: ["first": name(of: units[group.first], culture), "similarity": .count(percent)],
      related: others.map { units[$0].place })
  }

  private func units(in subject: Subject) -> [Unit] {
    let reached = { (path: PartPath) in subject.analysis.reached(path, from: subject.part) }
    switch units {
    case .fields(let fields):
      return fields.compactMap { field in
        let texts = reached(field.path).texts
        return texts.first.map { Unit(label: field.label, place: .whole($0), texts: texts) }
      }
    case .parts(let paths):
      return paths.flatMap { subject.analysis.end(of: $0, from: subject.part).parts }.map { part in
        Unit(place: .part(part), texts: Self.texts(of: part, subject.culture))
      }
    case .texts(let paths):
      return paths.flatMap { reached($0).texts }.byEntry.compactMap { texts in
        texts.first.map { Unit(place: .whole($0), texts: texts) }
      }
    }
  }

  /// What a part says beside its name; its name where it says no more.
  private static func texts(of part: Culture.Part, _ culture: Culture) -> [Culture.Text] {
    var others: [Culture.Text] = []
    culture.eachText(of: part) { if $0.part != part.id || $0.field != Format.nameField { others.append($0) } }
    return others.isEmpty ? culture.texts(of: part) : others
  }
}
