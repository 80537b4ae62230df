import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// An HR process, and whether an external customer plays a part in it.
struct HRProcess: CustomTestStringConvertible, Sendable {
  let language: String
  let number: Int
  let node: YAMLNode

  var testDescription: String { document }
  var file: String { "\(language)-\(number).yaml" }
  var hasView: Bool { node.value(of: "view")?.text == "true" }
  var isLimit: Bool { node.value(of: "limit") != nil }

  var document: String {
    let fields = ["name", "description", "customer_view"].compactMap { key in
      node.value(of: key).map { "\(key): \"\($0.text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\"" }
    }
    return "language: \(language)\nhr_processes: [{\(fields.joined(separator: ", "))}]\n"
  }

  static let all = ["et", "en"].flatMap { language -> [HRProcess] in
    let text = (try? Project.text("Tests/LanguageTests/Fixtures/\(language)-hr-processes.yaml")) ?? ""
    let root = YAMLReader.read(SourceFile(name: "fixture", contents: Array(text.utf8))).documents.first?.root
    return (root?.elements ?? []).enumerated().map { HRProcess(language: language, number: $0, node: $1) }
  }

  /// The files of those that the rule finds.
  static let found: Set<String> = {
    let texts = all.map { ($0.file, $0.document) }
    let report = Linter.lint(Dictionary(texts) { $1 }) { $0.only = [RulePattern("hr/no-customer-view")] }
    return Set(report.findings.map(\.location.file))
  }()
}

@Suite struct HRProcessTests {
  private func findings(_ text: String) -> [Finding] {
    Linter.lint(["a.yaml": text]) { $0.only = [RulePattern("hr/no-customer-view")] }.findings
      .filter { $0.rule.hasPrefix("hr/") }
  }

  @Test(arguments: HRProcess.all.filter { !$0.isLimit })
  func `a process is found where external customers play no part in it`(process: HRProcess) {
    #expect(HRProcess.found.contains(process.file) != process.hasView)
  }

  @Test func `the fixtures have their processes, and few that cannot be told`() {
    #expect(HRProcess.all.count == 245)
    #expect(HRProcess.all.count(where: \.isLimit) == 3)
  }

  @Test(arguments: [
    ("name: Training, customer_view: n/a", Confidence.high, nil),
    ("name: Training, description: Client projects come first.", .medium, "Client"),
    ("name: Training, description: We do not ask customers.", .medium, "customers"),
    ("name: Training, customer_view: Customers are not part of it.", .high, "Customers"),
    ("name: Training, description: Each internal customer is heard.", .high, "internal customer"),
    ("name: Training, description: The customer service team is heard.", .high, nil),
  ])
  func `a finding names whom the process speaks of instead`(
    process: String, confidence: Confidence, mention: String?
  ) throws {
    let finding = try #require(findings("language: en\nhr_processes: [{\(process)}]\n").first)
    #expect(finding.text == "Training")
    #expect(finding.confidence == confidence)
    #expect(finding.related.count == (mention == nil ? 0 : 1))
    if let mention { #expect(finding.message.contains("“\(mention)”")) }
  }

  @Test(arguments: [
    ("", ["Koolitus"]),
    (", description: {et: Arutame kliendi muret., en: We talk.}", []),
    (", customer_view: {et: puudub, en: They tell us what they need.}", []),
    (", customer_view: {et: Kliente ei kaasata., en: n/a}, description: {et: Klient räägib.}", ["Koolitus"]),
  ])
  func `a bilingual process needs the view in one language`(fields: String, expected: [String]) {
    let text = "hr_processes: [{name: {et: Koolitus, en: Training}\(fields)}]\n"
    #expect(findings(text).map(\.text) == expected)
  }

  @Test func `nothing is said of what a language without word lists says`() {
    #expect(findings("language: fi\nhr_processes: [{name: Rekrytointi, description: Kysymme asiakkailta.}]\n").isEmpty)
    #expect(findings("language: fi\nhr_processes: [{name: Rekrytointi}]\n").count == 1)
  }

  @Test(arguments: [
    ("mission: We teach every pupil to swim.", []),
    ("mission: We teach swimming.", ["Recruitment"]),
  ])
  func `people whom the mission serves need no further sign`(mission: String, expected: [String]) {
    let text = "language: en\n\(mission)\nhr_processes: [{name: Recruitment, inputs: [A trial lesson with pupils]}]\n"
    #expect(findings(text).map(\.text) == expected)
  }
}
