public import LocatedYAML
public import Places

/// What is said in the language of the messages: of files that cannot be read as they should, and by the program itself.
extension Judge {
  /// A text of the program, filled.
  public func text(_ name: MessageName, _ values: [String: String] = [:]) -> String {
    book.messages.text(name, values, in: language)
  }

  /// A text of the program for a number of things.
  public func text(_ name: MessageName, count: Int) -> String { book.messages.count(name, count, in: language) }

  /// What is wrong with the content of files, in words.
  public func findings(_ problems: [ReadingProblem], stage: ReadingStage) -> [Finding] {
    problems.compactMap { problem in
      var values = problem.values
      values["expected"] = values["expected"].map { book.messages.expected($0, in: language) }
      return finding(
        stage, problem.name.rawValue, values, at: problem.location, related: problem.related,
        replacement: problem.replacement)
    }
  }

  /// What is wrong with files as YAML, in words.
  public func findings(_ problems: [YAMLProblem]) -> [Finding] {
    problems.compactMap { problem in
      let words = YAMLProblemWords(problem.kind, book.messages, language)
      return finding(.yaml, problem.name.rawValue, words.values, at: problem.location, related: words.related)
    }
  }

  /// A finding that words a problem of reading by name.
  public func finding(
    _ stage: ReadingStage, _ problem: String, _ values: [String: String], at location: Location,
    related: Location? = nil, replacement: String? = nil
  ) -> Finding? {
    guard let rule = book.rule(for: stage, problem: problem) else { return nil }
    let text = rule.texts.messages[problem] ?? rule.texts.message
    let message = text.filled(with: values.mapValues(\.asShown), in: language)
    return Finding(
      rule: rule.id, severity: rule.severity, confidence: rule.confidence, message: message, location: location,
      text: values["name"] ?? "",
      related: related.map { [Finding.Related(message: relatedText(rule, values), location: $0)] } ?? [],
      replacement: replacement)
  }

  /// What a rule says at the place that a finding is related to.
  func relatedText(_ rule: Rule, _ values: [String: String]) -> String {
    rule.texts.related?.filled(with: values, in: language) ?? ""
  }
}

extension String {
  /// As much of a text as a message takes in.
  var asShown: String {
    guard utf8.count > 300 else { return self }
    let start = prefix(300)
    return start.endIndex == endIndex ? self : String(start) + "…"
  }
}
