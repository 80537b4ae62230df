import RuleEngine

/// Which rules a run applies.
struct RuleChoice {
  let options: RunOptions
  let configuration: Configuration

  /// In the order of the book.
  func rules(of book: RuleBook) -> [Rule] {
    book.rules.filter { $0.isSelectable && isChosen($0) }
  }

  /// What the configuration alone would choose, from the preset of the run.
  var withoutCommandLine: RuleChoice {
    var own = options
    (own.only, own.skip) = ([], [])
    return RuleChoice(options: own, configuration: configuration)
  }

  /// The caller's choice stands before the configuration's; a rule set by name or area runs whatever the preset.
  func isChosen(_ rule: Rule) -> Bool {
    if options.skip.contains(where: { $0.matches(rule.id) }) { return false }
    guard options.only.isEmpty else { return options.only.contains { $0.matches(rule.id) } }
    let preset = options.preset ?? configuration.preset ?? options.usualPreset
    return rule.preset == .recommended || preset == .all || isSet(rule)
  }

  /// Whether the configuration turns a rule on, by its name or its area.
  private func isSet(_ rule: Rule) -> Bool {
    configuration.rules.contains { setting in
      setting.level != nil && setting.level != .off && setting.pattern != RulePattern.all && setting.matches(rule.id)
    }
  }
}
