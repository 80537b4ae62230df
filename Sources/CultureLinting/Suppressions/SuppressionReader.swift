import LocatedYAML
import Places
import RuleEngine

/// Reads the comments of a file that let findings pass.
struct SuppressionReader {
  private(set) var suppressions: [Suppression] = []
  private(set) var problems: [ReadingProblem] = []
  private let known: [String]
  private var layout = Layout()

  /// What every such comment begins with.
  private static let mark = "culturelint-"
  private static let verb = "disable-"

  /// - Parameter known: the ids of the rules that can be suppressed.
  init(_ stream: YAMLStream, known: [String]) {
    self.known = known
    for comment in stream.comments(beginningWith: Self.mark) { read(comment) }
  }

  private mutating func read(_ comment: YAMLComment) {
    var words = comment.text.prefix { $0 != " " && $0 != "\t" }
    let rest = comment.text.dropFirst(words.count)
    let name = String(words)
    let isDirective = words.hasPrefix(Self.verb)
    if isDirective { words = words.dropFirst(Self.verb.count) }
    guard isDirective, let scope = Suppression.Scope(rawValue: String(words)) else {
      let all = Suppression.Scope.allCases.map { Self.verb + $0.rawValue }
      let nearest = NearestName.find(name, among: all).map { Self.mark + $0 } ?? ""
      return report(.unknownDirective, ["name": Self.mark + name, "nearest": nearest], comment)
    }
    let (rules, note) = Self.divided(rest)
    let names = Self.names(in: rules)
    let patterns = patterns(names, comment)
    guard !patterns.isEmpty else { return }
    let details = SuppressionNote(note)
    if let day = details.badDay { report(.badDay, ["value": day], comment) }
    if details.reason == nil { report(.noReason, ["name": rules.trimmed], comment) }
    suppressions.append(
      Suppression(
        scope: scope, rules: patterns, reason: details.reason, owner: details.owner, until: details.until,
        location: comment.location, isUnderstood: patterns.count == names.count, lines: lines(of: scope, comment)))
  }

  /// The rules, and what stands behind `--`.
  private static func divided(_ text: Substring) -> (rules: Substring, note: Substring?) {
    guard let dashes = text.firstRange(of: "--") else { return (text, nil) }
    return (text[..<dashes.lowerBound], text[dashes.upperBound...])
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

  // MARK: where it holds

  private mutating func lines(of scope: Suppression.Scope, _ comment: YAMLComment) -> ClosedRange<Int> {
    let own = comment.location.range.start.line
    switch scope {
    case .file: return 1...Int.max
    case .line: return own...own
    case .nextLine:
      let next = layout.nextLine(after: own, comment.document.source)
      return next...next
    case .part:
      let first = comment.isAlone ? layout.nextLine(after: own, comment.document.source) : own
      return first...max(first, layout.lastLine(ofPartAt: first, in: comment.document) ?? first)
    }
  }
}

/// What stands behind `--` in a suppression: a reason, and perhaps `owner:` and `until:`.
struct SuppressionNote {
  private(set) var reason: String?
  private(set) var owner: String?
  private(set) var until: Day?
  /// What stands after `until:` and is no day.
  private(set) var badDay: String?

  init(_ text: Substring?) {
    guard let text else { return }
    let keys = ["owner:", "until:"].compactMap { key in text.firstRange(of: key).map { (key: key, range: $0) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let before = text[..<(keys.first?.range.lowerBound ?? text.endIndex)].trimmed
    reason = before.isEmpty ? nil : before
    for (index, entry) in keys.enumerated() {
      let end = index + 1 < keys.count ? keys[index + 1].range.lowerBound : text.endIndex
      let value = text[entry.range.upperBound..<end].trimmed
      if entry.key == "owner:" {
        owner = value.isEmpty ? nil : value
      } else {
        until = Day(value)
        badDay = until == nil ? value : nil
      }
    }
  }
}

extension Substring {
  /// Without blanks and separators around it.
  fileprivate var trimmed: String {
    let isEdge = { (letter: Character) in letter.isWhitespace || ",;".contains(letter) }
    var text = drop(while: isEdge)
    while let last = text.last, isEdge(last) { text.removeLast() }
    return String(text)
  }
}
