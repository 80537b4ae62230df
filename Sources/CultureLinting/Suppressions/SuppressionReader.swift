import LocatedYAML
import Places
import RuleEngine

/// Reads the comments of a file that let findings pass.
struct SuppressionReader: Sendable {
  private(set) var suppressions: [Suppression] = []
  private(set) var problems: [ReadingProblem] = []
  private let known: [String]
  private var layout = Layout()
  private typealias Spelling = SuppressionComment

  /// - Parameter known: the ids of the rules that can be suppressed.
  init(_ stream: YAMLStream, known: [String]) {
    self.known = known
    for comment in stream.comments(beginningWith: Spelling.mark) { read(comment) }
  }

  private mutating func read(_ comment: YAMLComment) {
    let directive = comment.text.prefix { $0 != " " && $0 != "\t" }
    let rest = comment.text.dropFirst(directive.count)
    let name = String(directive)
    guard let scope = Suppression.Scope.allCases.first(where: { Spelling.verb + $0.rawValue == name }) else {
      let all = Suppression.Scope.allCases.map { Spelling.verb + $0.rawValue }
      let nearest = NearestName.find(name, among: all).map { Spelling.mark + $0 } ?? ""
      return report(.unknownDirective, ["name": Spelling.mark + name, "nearest": nearest], comment)
    }
    let words = SuppressionWords(rest)
    let names = Self.names(in: words.rules)
    let patterns = patterns(names, comment)
    guard !patterns.isEmpty else { return }
    let details = SuppressionNote(words.note)
    if !words.hasDashes, let note = words.note {
      report(.noDashes, ["name": words.rules.withoutSeparators, "reason": note.withoutSeparators], comment)
    } else if details.reason == nil {
      report(.noReason, ["name": words.rules.withoutSeparators], comment)
    }
    if details.lacksOwner { report(.noOwner, ["name": words.rules.withoutSeparators], comment) }
    // An exception whose end nobody can read would hold for ever, which its author did not want.
    if let day = details.badDay { return report(.badDay, day.isEmpty ? [:] : ["value": day], comment) }
    suppressions.append(
      Suppression(
        scope: scope, rules: patterns, reason: details.reason, owner: details.owner, until: details.until,
        location: comment.location, isUnderstood: patterns.count == names.count, lines: scope.lines(of: comment, &layout)))
  }

  private static func names(in text: Substring) -> [String] {
    text.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  private mutating func patterns(_ names: [String], _ comment: YAMLComment) -> [RulePattern] {
    if names.isEmpty { report(.noRule, [:], comment) }
    return names.compactMap { name in
      let pattern = RulePattern(name)
      if name.contains("/"), known.contains(where: pattern.matches) { return pattern }
      report(.unknownRule, ["name": name, "nearest": NearestName.find(name, among: known) ?? ""], comment)
      return nil
    }
  }

  private mutating func report(_ name: ReadingProblem.Name, _ values: [String: String], _ comment: YAMLComment) {
    problems.append(ReadingProblem(.other(name, values: values), at: comment.location))
  }
}
