import CultureFormat
import LocatedYAML

/// Paths and fields that the options of a check name.
extension CheckOptions {
  /// Paths under a key, each of which has to lead somewhere.
  ///
  /// - Parameter orListed: whether the options may be the list of paths itself.
  mutating func paths(_ key: String, orListed: Bool = false) -> [PartPath]? {
    let (paths, kinds) = (paths, kindsOfFile)
    return answer { reader in
      var nodes = reader.texts(key)
      if orListed, nodes.isEmpty { nodes = reader.node.elements.filter { $0.kind == .scalar } }
      let found = nodes.map { paths.path($0, under: key, from: kinds, &reader) }
      return found.isEmpty ? nil : found
    }
  }

  /// The path under a key that has to be there.
  mutating func path(_ key: String) -> PartPath? {
    let (paths, kinds) = (paths, kindsOfFile)
    return answer { reader in
      reader.required(key).map { paths.path($0, under: key, from: kinds, &reader) }
    }
  }

  /// The names of fields of the part itself under a key.
  mutating func fields(_ key: String) -> [String]? {
    guard let paths = paths(key) else { return nil }
    for path in paths where path.start != .part || path.steps.count != 1 {
      report(.unknownValue(name: key, value: path.description, nearest: path.steps.last), at: key)
    }
    return paths.compactMap(\.steps.last)
  }

  /// What a path is called for people: the keys on its way.
  func label(of path: PartPath) -> PathLabel { PathLabel(path: path, kinds: kindNames, paths: paths) }

  /// The field that a path leads to.
  func field(at path: PartPath) -> Format.Field? { paths.field(at: path, from: paths.format.parts(named: kindNames)) }

  /// Where paths of a file may begin; nobody asks where answers were kept.
  private var kindsOfFile: [Format.PartKind] { isKept ? [] : paths.format.parts(named: kindNames) }

  private var paths: PathChecker { PathChecker(format: vocabulary.format) }
}

/// What a path is called for people; put together when somebody is told, as few paths of a run are.
struct PathLabel: Sendable {
  fileprivate let path: PartPath
  /// The names of the kinds of part where the path may begin; empty for any.
  fileprivate let kinds: [String]
  fileprivate let paths: PathChecker

  var text: LocalizedText { paths.label(of: path, from: paths.format.parts(named: kinds)) }
}
