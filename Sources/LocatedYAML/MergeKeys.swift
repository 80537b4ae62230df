/// YAML 1.1's merge key: `<<: *base` or `<<: [*a, *b]`.
enum MergeKeys {
  /// The pairs of a mapping with those of its merged mappings; what is written nearer wins.
  ///
  /// Each merged mapping is visited once, so mappings that merge each other end.
  static func flatten(_ mapping: YAMLNode) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var keys: Set<String> = []
    var visited: Set<Int> = []
    var waiting = [mapping]
    while let next = waiting.popLast() {
      guard visited.insert(next.id).inserted else { continue }
      let own = next.ownPairs
      for pair in own where !pair.isMerge && (next.id == mapping.id || keys.insert(pair.key.text).inserted) {
        pairs.append(pair)
        keys.insert(pair.key.text)
      }
      waiting += own.filter(\.isMerge).flatMap { sources($0.value) }.reversed()
    }
    return pairs
  }

  private static func sources(_ value: YAMLNode) -> [YAMLNode] {
    switch value.kind {
    case .mapping: [value.resolved]
    case .sequence: value.elements.filter { $0.kind == .mapping }.map(\.resolved)
    default: []
    }
  }
}
