import CultureLinting
import Reporting
import RuleEngine

extension FuzzTarget {
  /// A configuration: read with what it extends, shown, and gone by.
  static let configuration = FuzzTarget("configuration") { input in
    let files = TextFiles([
      ".culturelint.yaml": input, "a.yaml": trialDocument, "team/.culturelint.yaml": team, "team/rule.yaml": rule,
      "baseline.json": Array("{\"version\": 1, \"entries\": []}\n".utf8),
    ])
    var options = RunOptions.trial("a.yaml")
    options.only = ["own/*", "wording/*", "value/*", "vision/*"].map { RulePattern($0) }
    // One of the two is enough for an input.
    return input.count.isMultiple(of: 2) ? lintFaults(input, options, files) : shownFaults(options, files)
  }

  private static func lintFaults(_ input: [UInt8], _ options: RunOptions, _ files: TextFiles) -> [String] {
    let report = Linter(options, files: files).run().report
    return report.faults + report.printingFaults(input)
  }

  private static func shownFaults(_ options: RunOptions, _ files: TextFiles) -> [String] {
    let (resolved, report) = Linter(options, files: files).resolve()
    let shown = ConfigurationReport(resolved, report.judge).text
    return report.faults + (shown.unicodeScalars.contains(where: \.isHarmful) ? ["config prints a control character"] : [])
  }

  private static let team = Array("extends: [.., all]\nrules: {wording/*: warning, value/one-word: off}\n".utf8)

  private static let rule = Array("""
    rule: own/no-bread
    severity: error
    for: text
    check: {terms: {lists: own-words}}
    title: {en: bread, et: leib}
    message: {en: "“{text}”", et: "„{text}“"}
    why: {en: w, et: w}
    how: {en: h, et: h}
    ---
    lexicon: own-words
    entries: [{en: [bread]}]

    """.utf8)
}
