import CultureFormat
import Language
import LocatedYAML

/// Checks paths of rule files against the format, and names them in the reader's language.
struct PathChecker {
  let format: Format

  /// A step that leads nowhere, and what could stand there.
  struct DeadEnd {
    let step: String
    let known: [String]
  }

  /// - Parameter kinds: the kinds of part where the path may begin; empty for any.
  func deadEnd(of path: PartPath, from kinds: [Format.PartKind]) -> DeadEnd? {
    var current = starts(path, kinds)
    for (index, step) in path.steps.enumerated() {
      if Format.isOwn(step) { return nil }
      let found = current.filter { $0.field(step) != nil }
      // The author of a rule for several kinds means a field that all of them have.
      let isWhole = index > 0 || path.start != .part || kinds.isEmpty || found.count == current.count
      guard !found.isEmpty, isWhole else {
        let lacking = current.filter { $0.field(step) == nil }
        return DeadEnd(step: step, known: Set(lacking.flatMap(\.fields).map(\.name)).sorted())
      }
      current = found.flatMap { kind in kind.field(step).map { next($0, of: kind) } ?? [] }
    }
    return nil
  }

  /// The path that a node of a rule file has; a dead end is reported.
  ///
  /// - Parameter key: what the node stands under.
  func path(_ node: YAMLNode, under key: String, from kinds: [Format.PartKind], _ reader: inout MappingReader) -> PartPath {
    let path = PartPath(node.text)
    if let end = deadEnd(of: path, from: kinds) {
      let nearest = NearestName.find(end.step, among: end.known)
      reader.report(.unknownValue(name: key, value: end.step, nearest: nearest), at: node)
    }
    return path
  }

  /// The names of the fields on the way for people, in each language: *owners: customer experience*.
  func label(of path: PartPath, from kinds: [Format.PartKind]) -> LocalizedText {
    var current = starts(path, kinds)
    let fields = path.steps.compactMap { step -> Format.Field? in
      guard let kind = current.first(where: { $0.field(step) != nil }), let field = kind.field(step) else { return nil }
      current = next(field, of: kind)
      return field
    }
    return LocalizedText { language in fields.map { $0.key(in: language).replacing("_", with: " ") }.joined(separator: ": ") }
  }

  /// The field that a path ends at.
  func field(at path: PartPath, from kinds: [Format.PartKind]) -> Format.Field? {
    let ends = path.steps.dropLast().reduce(starts(path, kinds)) { kinds, step in
      kinds.flatMap { kind in kind.field(step).map { next($0, of: kind) } ?? [] }
    }
    return path.steps.last.flatMap { step in ends.lazy.compactMap { $0.field(step) }.first }
  }

  private func starts(_ path: PartPath, _ kinds: [Format.PartKind]) -> [Format.PartKind] {
    switch path.start {
    case .culture: [format.part(Format.root)].compactMap { $0 }
    case .part: kinds.isEmpty ? format.parts : kinds
    case .above(let count): (0..<count).reduce(kinds.isEmpty ? format.parts : kinds) { kinds, _ in parents(of: kinds) }
    }
  }

  private func parents(of kinds: [Format.PartKind]) -> [Format.PartKind] {
    let names = Set(kinds.map(\.name))
    return format.parts.filter { $0.fields.contains { names.contains($0.holds.part ?? "") } }
  }

  private func next(_ field: Format.Field, of kind: Format.PartKind) -> [Format.PartKind] {
    if let part = field.holds.part { return [format.part(part)].compactMap { $0 } }
    return field.refers.flatMap { path in
      path.steps.reduce(starts(path, [kind])) { kinds, step in
        kinds.flatMap { kind in kind.field(step).map { next($0, of: kind) } ?? [] }
      }
    }
  }
}
