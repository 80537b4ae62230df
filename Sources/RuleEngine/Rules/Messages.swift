public import Language
public import LocatedYAML

/// The texts of the program that belong to no rule, by name.
public struct Messages: Sendable {
  private let texts: Catalogue

  /// - Parameter node: the catalogue: a map from name to `{en: …, et: …}`, grouped at will.
  public init(_ node: YAMLNode) {
    texts = Catalogue(node: node)
  }

  /// A text in a language, filled; its name where the catalogue lacks it, which a test rules out.
  public func text(_ name: MessageName, _ values: [String: String] = [:], in language: Language) -> String {
    texts[name.rawValue]?.filled(with: values, in: language) ?? name.rawValue
  }

  /// A text for a number of things: the catalogue has `one` and `other`.
  public func count(_ name: MessageName, _ count: Int, in language: Language) -> String {
    let form = name.rawValue + (count == 1 ? ".one" : ".other")
    return texts[form]?.filled(with: ["count": String(count)], in: language) ?? form
  }

  /// The word for what was expected.
  func expected(_ name: String, in language: Language) -> String {
    texts["expected.\(name)"]?[language] ?? name
  }

  /// What libyaml says is wrong, in plain words; libyaml's own where the catalogue lacks it.
  func yaml(_ problem: String, in language: Language) -> String {
    texts["yaml.\(problem)"]?[language] ?? problem
  }

  /// What is wrong with a line, by the name of its ailment.
  public func ailment(_ name: String, _ values: [String: String], in language: Language) -> (what: String, why: String) {
    var values = values
    if let problem = values["problem"] { values["problem"] = yaml(problem, in: language) }
    if let kind = values["expected"] { values["expected"] = expected(kind, in: language) }
    for name in ["found", "column"] {
      if let number = values[name].flatMap({ Int($0) }) { values[name] = count(.spaces, number, in: language) }
    }
    let text = { (part: String) in texts["doctor.\(name).\(part)"]?.filled(with: values, in: language) ?? name }
    return (text("what"), text("why"))
  }

  /// How a line may be understood, where that is not certain.
  public func reading(_ name: String, _ values: [String: String], in language: Language) -> String {
    texts["doctor-reading.\(name)"]?.filled(with: values, in: language) ?? name
  }

  /// What a key of a configuration, of a rule file or of a report is for; nil where the catalogue does not say.
  public func about(_ key: String, of file: KeyedFile, in language: Language) -> String? {
    texts["keys.\(file.rawValue).\(key)"]?[language]
  }

  /// The files of which the catalogue explains the keys.
  public enum KeyedFile: String, Sendable {
    case config, rule, report
  }

  /// All texts of a group in a language, by their names within it, unfilled.
  public func texts(under group: String, in language: Language) -> [String: String] {
    let own = texts.names.filter { $0.hasPrefix(group + ".") }
    return Dictionary(own.map { ($0.dropFirst(group.count + 1).description, texts[$0]?[language] ?? "") }) { $1 }
  }

  /// The names of all texts.
  public var names: Set<String> { texts.names }
}

/// Texts in a tree, read when they are asked for: a run shows few of them.
private struct Catalogue: Sendable {
  let node: YAMLNode

  /// The text of a name, in which dots divide the groups from each other.
  subscript(name: String) -> LocalizedText? { Self.find(name, in: node) }

  private static func find(_ name: String, in node: YAMLNode) -> LocalizedText? {
    if let own = node.value(of: name) { return text(own) }
    guard let dot = name.firstIndex(of: "."), let group = node.value(of: String(name[..<dot])) else { return nil }
    return find(String(name[name.index(after: dot)...]), in: group)
  }

  var names: Set<String> { Set(Self.names(node, prefix: "")) }

  private static func text(_ node: YAMLNode) -> LocalizedText? {
    let isText = Language.known.allSatisfy { node.value(of: $0.rawValue) != nil }
    return isText ? LocalizedText { node.value(of: $0.rawValue)?.text ?? "" } : nil
  }

  private static func names(_ node: YAMLNode, prefix: String) -> [String] {
    node.pairs.flatMap { pair -> [String] in
      let name = prefix + pair.key.text
      return text(pair.value) == nil ? names(pair.value, prefix: name + ".") : [name]
    }
  }
}
