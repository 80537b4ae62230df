import LocatedYAML

/// Checks among the options of a check.
extension CheckOptions {
  /// The one check that the mapping names.
  mutating func onlyCheck() -> (any Check)? {
    guard let reader else { return keptCheck() }
    let pairs = reader.node.pairs
    if pairs.isEmpty { report(.missingKey(name: "check")) }
    if pairs.count > 1 { report(.wrongKind(name: "check", expected: .mapping)) }
    return pairs.first.flatMap { check($0) }
  }

  /// The checks of a list, one an element; nil where one of them cannot be read.
  mutating func listedChecks() -> [any Check]? {
    let elements = reader?.node.elements ?? []
    let count = answer { _ in elements.count }
    if count == 0 { report(.wrongKind(name: "checks", expected: .list)) }
    var checks: [any Check] = []
    for index in 0..<count {
      let check = isKept ? keptCheck() : within(MappingReader(elements[index], name: "check")) { $0.onlyCheck() }
      if let check { checks.append(check) }
    }
    return checks.isEmpty || checks.count < count ? nil : checks
  }

  /// The next check that was kept.
  private mutating func keptCheck() -> (any Check)? { CheckKinds.all[kept()].init(&self) }

  /// The check that a key names, with its options.
  private mutating func check(_ pair: YAMLPair) -> (any Check)? {
    let key = pair.key.text
    _ = reader?.value(key)
    guard let number = CheckKinds.all.firstIndex(where: { $0.name == key }) else {
      let nearest = NearestName.find(key, among: RuleVocabulary.checks.sorted())
      reader?.report(.unknownKey(name: key, nearest: nearest), at: pair.key)
      return nil
    }
    let kind = CheckKinds.all[number]
    _ = answer { _ in number }
    return within(MappingReader(pair.value, name: kind.name, overrides: overrides)) { options in
      let check = kind.init(&options)
      options.reader?.finish()
      return check
    }
  }
}
