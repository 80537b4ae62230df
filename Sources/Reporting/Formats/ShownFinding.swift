import CultureLinting
import Language
import Places
import RuleEngine

extension Finding {
  /// The message for people, with nothing in it that does anything; data formats give it as it is.
  var shownMessage: String { Terminal.escaped(message) }
}

extension Location {
  /// `file:line:column`, for people.
  var shown: String { "\(Terminal.escaped(file)):\(range.start.line):\(range.start.column)" }
}

extension LintReport {
  /// The findings of each file, by name; also of files in which nothing was found.
  var findingsByFile: [(file: String, findings: [Finding])] {
    let found = Dictionary(grouping: findings) { $0.location.file }
    return Set(files).union(found.keys).sorted().map { ($0, found[$0] ?? []) }
  }

  /// The rules that found something, each once, in the order of their findings.
  var findingRules: [Rule] {
    var seen: Set<String> = []
    return findings.filter { seen.insert($0.rule).inserted }.compactMap { judge.book.rule($0.rule) }
  }

  /// What lets a finding pass, in one line.
  func note(on suppression: Suppression) -> String {
    let values = [
      "line": String(suppression.location.range.start.line), "reason": suppression.reason ?? "",
      "owner": suppression.owner ?? "", "until": suppression.until?.description ?? "",
    ]
    return judge.text(.suppressedLine, values)
  }

  /// A text of the program in the language of the report.
  func text(_ name: MessageName) -> String { judge.text(name) }

  /// How much was found in how many documents, in one line.
  var summary: String {
    let found = shown([(.errors, count(.error)), (.warnings, count(.warning)), (.infos, count(.info))], between: ", ")
    let documents = judge.text(.documents, count: documentCount)
    let more = shown([
      (.suppressed, suppressed.count), (.baselined, baselined.count), (.stale, staleBaseline.count),
      (.skipped, skipped),
    ], between: "; ")
    return judge.text(.inSummary, ["what": found.isEmpty ? nothing : found, "documents": documents, "more": more])
  }

  /// That nothing was found, and whether there was anything to judge.
  private var nothing: String {
    guard isTrusted, let emptyFields, emptyFields > 0 else { return text(.noFindings) }
    return judge.text(.unwritten, ["count": judge.text(.emptyFields, count: emptyFields)])
  }

  /// Of what there is, how much; empty where there is nothing.
  private func shown(_ counts: [(MessageName, Int)], between separator: String) -> String {
    counts.reduce(into: "") { shown, counted in
      if counted.1 > 0 { shown += (shown.isEmpty ? "" : separator) + judge.text(counted.0, count: counted.1) }
    }
  }
}

extension Rule {
  /// Why it matters, what to do, and what to ask, each with its word, where the rule says it.
  var reasons: [(name: MessageName, text: LocalizedText)] {
    [(.why, texts.why), (.how, texts.how)] + (texts.ask.map { [(.ask, $0)] } ?? [])
  }
}
