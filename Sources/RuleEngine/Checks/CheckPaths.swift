import CultureFormat
import LocatedYAML

/// Paths and fields that the options of a check name.
extension CheckOptions {
  /// Paths under a key, each of which has to lead somewhere.
  ///
  /// - Parameter orListed: whether the options may be the list of paths itself.
  mutating func paths(_ key: String, orListed: Bool = false) -> [PartPath]? {
    var nodes = reader.texts(key)
    if orListed, nodes.isEmpty { nodes = reader.node.elements.filter { $0.kind == .scalar } }
    let paths = nodes.map { path($0, key) }
    return paths.isEmpty ? nil : paths
  }

  /// The path under a key that has to be there.
  mutating func path(_ key: String) -> PartPath? {
    reader.required(key).map { path($0, key) }
  }

  private mutating func path(_ node: YAMLNode, _ key: String) -> PartPath {
    paths.path(node, under: key, from: kinds, &reader)
  }

  /// The names of fields of the part itself under a key.
  mutating func fields(_ key: String) -> [String]? {
    guard let paths = paths(key), let node = reader.value(key) else { return nil }
    for path in paths where path.start != .part || path.steps.count != 1 {
      reader.report(.unknownValue(name: key, value: path.description, nearest: path.steps.last), at: node)
    }
    return paths.compactMap(\.steps.last)
  }

  /// What a path is called for people: the keys on its way.
  func label(of path: PartPath) -> LocalizedText { paths.label(of: path, from: kinds) }

  /// The field that a path leads to.
  func field(at path: PartPath) -> Format.Field? { paths.field(at: path, from: kinds) }

  private var paths: PathChecker { PathChecker(format: vocabulary.format) }
}
