import RuleEngine

/// Which rules a run applies.
struct RuleChoice {
  let options: RunOptions
  let configuration: Configuration

  func rules(of book: RuleBook) -> [Rule] {
    book.rules.filter { $0.isSelectable && isChosen($0) }
  }

  /// What the configuration alone would choose, from the preset of the run.
  var withoutCommandLine: RuleChoice {
    var own = options
    (own.only, own.skip) = ([], [])
    return RuleChoice(options: own, configuration: configuration)
  }

  func isChosen(_ rule: Rule) -> Bool {
    if options.skip.contains(where: { $0.matches(rule.id) }) { return false }
    guard options.only.isEmpty else { return options.only.contains { $0.matches(rule.id) } }
    let preset = options.preset ?? configuration.preset ?? options.usualPreset
    let isSet = configuration.rules.contains { $0.level != nil && $0.level != .off && $0.pattern != RulePattern.all && $0.matches(rule.id) }
    return rule.preset == .recommended || preset == .all || isSet
  }
}
