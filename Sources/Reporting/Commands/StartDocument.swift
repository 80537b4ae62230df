public import CultureFormat
public import Language
public import LocatedYAML
public import RuleEngine

/// A culture document to begin with: empty sections, and comments that say what to write in each.
public struct StartDocument {
  private let choice: StartChoice
  private let format: Format
  private let messages: Messages
  private let language: Language

  /// - Parameter language: of keys and comments.
  public init(_ choice: StartChoice, _ book: RuleBook, language: Language) {
    self.choice = choice
    format = book.format
    messages = book.messages
    self.language = language
  }

  /// - Parameter path: where it will stand, for the comment on top.
  public func text(at path: String) -> String {
    let head = messages.text(.startHead, ["path": path], in: language).split(separator: "\n").map { "# \($0)" }
    let root = format.part(Format.root)
    let stated = root?.fields.first { $0.holds == .language }
    let languageLine = stated.map { ["\($0.key(in: language)): \(language.rawValue)"] } ?? []
    let sections = choice.sections.compactMap { root?.field($0) }.map(lines)
    return ([head + languageLine] + sections).map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// What stands in the parts of a section is commented out: a part that is begun is judged.
  private func lines(of section: Format.Field) -> [String] {
    let head = ["# \(section.about(in: language))", "\(section.key(in: language)):"]
    switch section.holds {
    case .collection(let kind): return head + fields(of: kind, isListed: true)
    case .part(let kind): return head + fields(of: kind, isListed: false)
    default: return head
    }
  }

  private func fields(of kind: String, isListed: Bool) -> [String] {
    let fields = choice.fields(of: kind, format)
    let width = (fields.map { $0.key(in: language).count }.max() ?? 0) + 3
    return fields.enumerated().flatMap { index, field in
      let margin = !isListed ? "#  " : index == 0 ? "#  - " : "#    "
      let line = margin + "\(field.key(in: language)):".padded(to: width) + "# \(field.about(in: language))"
      return field.holds == .texts ? [line, (isListed ? "#      -" : "#    -")] : [line]
    }
  }
}

/// Which sections a start has, and which fields are shown in parts of each kind.
public struct StartChoice: Sendable {
  /// Canonical names of fields of the culture, in the order of the format.
  public let sections: [String]
  private let fieldsByKind: [String: [String]]

  /// Reads the declaration; what is wrong with it comes back as problems.
  public static func read(_ node: YAMLNode, _ format: Format) -> (choice: StartChoice, problems: [ReadingProblem]) {
    var reader = MappingReader(node)
    _ = reader.required("start-document")
    var problems = Self.unknown(reader.texts("sections"), in: format.part(Format.root), "sections")
    let sections = reader.texts("sections").map(\.text)
    let pairs = (reader.mapping("fields")?.node.pairs ?? []).map { pair in
      var fields = MappingReader(node.value(of: "fields") ?? node)
      let nodes = fields.texts(pair.key.text)
      problems += unknown(nodes, in: format.part(pair.key.text), pair.key.text)
      return (pair.key.text, nodes.map(\.text))
    }
    reader.finish()
    return (StartChoice(sections: sections, fieldsByKind: Dictionary(pairs) { $1 }), reader.problems + problems)
  }

  /// The same fields in other sections, named in whichever language.
  ///
  /// - Returns: nil for the choice where a name is no section's, and that name with the nearest that is.
  public func choosing(
    _ names: [String], _ format: Format, language: Language
  ) -> (choice: StartChoice?, unknown: (name: String, nearest: String?)?) {
    let known = Self.sections(format)
    for name in names where !known.contains(where: { $0.keys.contains(name) }) {
      let keys = known.map { $0.key(in: language) } + known.flatMap(\.keys)
      let nearest = NearestName.find(name, among: keys)
      return (nil, (name, known.first { $0.keys.contains(nearest ?? "") }?.key(in: language)))
    }
    let chosen = known.filter { field in names.contains { field.keys.contains($0) } }.map(\.name)
    return (StartChoice(sections: chosen, fieldsByKind: fieldsByKind), nil)
  }

  /// Every field of a culture that a start may have.
  public static func sections(_ format: Format) -> [Format.Field] {
    let own = [Format.themesField]
    return (format.part(Format.root)?.fields ?? []).filter { field in
      field.holds != .language && field.holds != .files && !own.contains(field.name) && !isShared(field, format)
    }
  }

  /// Those that a start shows in a part; without a choice, all that not every part has.
  func fields(of kind: String, _ format: Format) -> [Format.Field] {
    let all = format.part(kind)?.fields ?? []
    guard let names = fieldsByKind[kind] else { return all.filter { !Self.isShared($0, format) } }
    return names.compactMap { name in all.first { $0.name == name } }
  }

  /// Whether every part has the field.
  private static func isShared(_ field: Format.Field, _ format: Format) -> Bool {
    format.parts.allSatisfy { $0.field(field.name) != nil }
  }

  private static func unknown(_ nodes: [YAMLNode], in kind: Format.PartKind?, _ name: String) -> [ReadingProblem] {
    nodes.filter { kind?.field($0.text) == nil }.map { node in
      let nearest = NearestName.find(node.text, among: kind?.fields.map(\.name) ?? [])
      return ReadingProblem(.unknownValue(name: name, value: node.text, nearest: nearest), at: node)
    }
  }
}
