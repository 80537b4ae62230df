/// Reads a mapping key by key: what was asked for is known, whatever else is there is a problem
/// with the nearest known key.
public struct MappingReader {
  public let node: YAMLNode
  public private(set) var problems: [ReadingProblem] = []
  private let pairs: [YAMLPair]
  private var asked: [String] = []
  private let overrides: [String: YAMLNode]
  /// The keys that were asked for and are overridden.
  public private(set) var usedOverrides: Set<String> = []

  /// - Parameters:
  ///   - name: what the mapping is called where it is no mapping.
  ///   - overrides: values that stand before those of the mapping. A list is read as a mapping without keys then.
  public init(_ node: YAMLNode, name: String = "", overrides: [String: YAMLNode] = [:]) {
    self.node = node
    self.overrides = overrides
    pairs = node.pairs
    asked.reserveCapacity(pairs.count)
    if node.kind != .mapping, node.kind != .sequence || name.isEmpty, !node.isNull { report(.wrongKind(name: name, expected: .mapping), at: node) }
  }

  /// The keys as written, in their order.
  public var keys: [String] { pairs.map(\.key.text) }

  /// Notes what is wrong with something in the mapping.
  public mutating func report(_ kind: ReadingProblem.Kind, at node: YAMLNode) {
    problems.append(ReadingProblem(kind, at: node))
  }

  /// Takes over the problems of a reader of something inside.
  public mutating func adopt(_ problems: [ReadingProblem]) {
    self.problems += problems
  }

  /// The value of a key; nil where it is not written or null.
  public mutating func value(_ key: String) -> YAMLNode? {
    asked.append(key)
    if let override = overrides[key] {
      usedOverrides.insert(key)
      return override.nonNull
    }
    for pair in pairs where pair.hasKey(key) { return pair.value.nonNull }
    return nil
  }

  /// The value of a key that has to be there.
  public mutating func required(_ key: String) -> YAMLNode? {
    let value = value(key)
    if value == nil { report(.missingKey(name: key), at: node) }
    return value
  }

  /// nil where the key is missing, or holds no scalar, which is reported.
  public mutating func text(_ key: String) -> String? {
    value(key).flatMap { scalar($0, key, .text)?.text }
  }

  /// A text that has to be there; what is missing is reported.
  public mutating func requiredText(_ key: String) -> String? {
    required(key).flatMap { scalar($0, key, .text)?.text }
  }

  /// The numbers and flags of YAML 1.1's core: `3`, `0.5`, `true`, `yes`.
  public mutating func number(_ key: String) -> Double? {
    read(key, .number) { Double($0).flatMap { $0.isFinite ? $0 : nil } }
  }

  /// nil where the key is missing, or holds no whole number, which is reported.
  public mutating func integer(_ key: String) -> Int? {
    read(key, .number) { Int($0) }
  }

  /// nil where the key is missing, or holds no flag of YAML 1.1, which is reported.
  public mutating func flag(_ key: String) -> Bool? {
    read(key, .flag, FlagWord.value)
  }

  /// One text or a list of texts; each with its node. Empty where the key is not written.
  public mutating func texts(_ key: String) -> [YAMLNode] {
    guard let node = value(key) else { return [] }
    if node.kind == .scalar { return [node] }
    guard node.kind == .sequence else {
      report(.wrongKind(name: key, expected: .textOrList), at: node)
      return []
    }
    return node.elements.compactMap { scalar($0, key, .text) }
  }

  /// A text that has to be one of the names.
  public mutating func choice<Value>(_ key: String, _ choices: [String: Value]) -> Value? {
    guard let node = value(key), let scalar = scalar(node, key, .text) else { return nil }
    if let choice = choices[scalar.text] { return choice }
    let nearest = NearestName.find(scalar.text, among: choices.keys.sorted())
    report(.unknownValue(name: key, value: scalar.text, nearest: nearest), at: node)
    return nil
  }

  /// A mapping under a key.
  public mutating func mapping(_ key: String) -> MappingReader? {
    guard let node = value(key) else { return nil }
    guard node.kind == .mapping else {
      report(.wrongKind(name: key, expected: .mapping), at: node)
      return nil
    }
    return MappingReader(node, name: key)
  }

  /// The elements of a list under a key; empty where the key is not written.
  public mutating func list(_ key: String) -> [YAMLNode] {
    guard let node = value(key) else { return [] }
    if node.kind != .sequence { report(.wrongKind(name: key, expected: .list), at: node) }
    return node.elements
  }

  /// Reports the keys nobody asked for. Call it last.
  public mutating func finish() {
    for pair in pairs where !asked.contains(where: pair.hasKey) {
      let name = pair.key.text
      report(.unknownKey(name: name, nearest: NearestName.find(name, among: Set(asked).sorted())), at: pair.key)
    }
  }

  private mutating func read<Value>(
    _ key: String, _ expected: ReadingProblem.Expected, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node = value(key), let scalar = scalar(node, key, expected) else { return nil }
    let value = parse(scalar.text)
    if value == nil { report(.wrongKind(name: key, expected: expected), at: node) }
    return value
  }

  private mutating func scalar(_ node: YAMLNode, _ key: String, _ expected: ReadingProblem.Expected) -> YAMLNode? {
    if node.kind == .scalar { return node }
    report(.wrongKind(name: key, expected: expected), at: node)
    return nil
  }
}

extension YAMLNode {
  /// The value of a mapping's key, without any check; nil where it is not written.
  public func value(of key: String) -> YAMLNode? {
    guard kind == .mapping else { return nil }
    var merges = false
    // What the mapping has itself stands before what it merges.
    for pair in OwnPairs(self) {
      if pair.hasKey(key) { return pair.value }
      merges = merges || pair.isMerge
    }
    return merges ? pairs.first { $0.hasKey(key) }?.value : nil
  }

  var nonNull: YAMLNode? { isNull ? nil : self }
}
