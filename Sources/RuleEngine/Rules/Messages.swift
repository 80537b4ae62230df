public import Language
public import LocatedYAML

/// The texts of the program that belong to no rule, by name.
public struct Messages: Sendable {
  private let texts: Catalogue

  /// - Parameter node: the catalogue: a map from name to `{en: …, et: …}`, grouped at will.
  public init(_ node: YAMLNode) {
    texts = Catalogue(node: node)
  }

  /// A text in a language, filled; its name where the catalogue lacks it, which a test rules out.
  public func text(_ name: MessageName, _ values: [String: String] = [:], in language: Language) -> String {
    texts[name.rawValue]?.filled(with: values, in: language) ?? name.rawValue
  }

  /// A text for a number of things: the catalogue has `one` and `other`.
  public func count(_ name: MessageName, _ count: Int, in language: Language) -> String {
    let form = name.rawValue + (count == 1 ? ".one" : ".other")
    return texts[form]?.filled(with: ["count": String(count)], in: language) ?? form
  }

  /// The word for what was expected.
  func expected(_ name: String, in language: Language) -> String {
    texts["expected.\(name)"]?[language] ?? name
  }

  /// What libyaml says is wrong, in plain words; libyaml's own where the catalogue lacks it.
  func yaml(_ problem: String, in language: Language) -> String {
    texts["yaml.\(problem)"]?[language] ?? problem
  }

  /// What is wrong with a line, by the name of its ailment.
  public func ailment(_ name: String, _ values: [String: String], in language: Language) -> (what: String, why: String) {
    var values = values
    if let problem = values["problem"] { values["problem"] = yaml(problem, in: language) }
    if let kind = values["expected"] { values["expected"] = expected(kind, in: language) }
    for name in ["found", "column"] {
      if let number = values[name].flatMap({ Int($0) }) { values[name] = count(.spaces, number, in: language) }
    }
    let text = { (part: String) in texts["doctor.\(name).\(part)"]?.filled(with: values, in: language) ?? name }
    return (text("what"), text("why"))
  }

  /// How a line may be understood, where that is not certain.
  public func reading(_ name: String, _ values: [String: String], in language: Language) -> String {
    texts["doctor-reading.\(name)"]?.filled(with: values, in: language) ?? name
  }

  /// What a key of a configuration, of a rule file or of a report is for; nil where the catalogue does not say.
  public func about(_ key: String, of file: KeyedFile, in language: Language) -> String? {
    texts["keys.\(file.rawValue).\(key)"]?[language]
  }

  /// The files of which the catalogue explains the keys.
  public enum KeyedFile: String, Sendable {
    case config, rule, report
  }

  /// All texts of a group in a language, by their names within it, unfilled.
  public func texts(under group: String, in language: Language) -> [String: String] {
    let own = texts.names.filter { $0.hasPrefix(group + ".") }
    return Dictionary(own.map { ($0.dropFirst(group.count + 1).description, texts[$0]?[language] ?? "") }) { $1 }
  }

  /// The names of all texts.
  public var names: Set<String> { texts.names }
}

/// Texts in a tree, read when they are asked for: a run shows few of them.
private struct Catalogue: Sendable {
  let node: YAMLNode

  /// The text of a name, in which dots divide the groups from each other.
  subscript(name: String) -> LocalizedText? { Self.find(name, in: node) }

  private static func find(_ name: String, in node: YAMLNode) -> LocalizedText? {
    if let own = node.value(of: name) { return text(own) }
    guard let dot = name.firstIndex(of: "."), let group = node.value(of: String(name[..<dot])) else { return nil }
    return find(String(name[name.index(after: dot)...]), in: group)
  }

  var names: Set<String> { Set(Self.names(node, prefix: "")) }

  private static func text(_ node: YAMLNode) -> LocalizedText? {
    let languages = Language.known.compactMap { language in
      node.value(of: language.rawValue).map { (language, $0.text) }
    }
    return languages.count == Language.known.count ? LocalizedText(Dictionary(languages) { $1 }) : nil
  }

  private static func names(_ node: YAMLNode, prefix: String) -> [String] {
    node.pairs.flatMap { pair -> [String] in
      let name = prefix + pair.key.text
      return text(pair.value) == nil ? names(pair.value, prefix: name + ".") : [name]
    }
  }
}

/// The names of the texts of ``Messages`` that the program uses.
public enum MessageName: String, Sendable, CaseIterable {
  case error, warning, info
  case why, how, ask, source
  case errors = "count.errors"
  case warnings = "count.warnings"
  case infos = "count.infos"
  case toChange = "count.to-change"
  case toImprove = "count.to-improve"
  case questions = "count.questions"
  case documents = "count.documents"
  case files = "count.files"
  case skipped = "count.skipped"
  case timingFindings = "count.timing-findings"
  case timingSettingUp = "timing.setting-up"
  case timingReading = "timing.reading"
  case timingRules = "timing.rules"
  case timingWriting = "timing.writing"
  case nearCulture = "near-culture"
  case fixed
  case spaces = "count.spaces"
  case suppressed = "count.suppressed"
  case baselined = "count.baselined"
  case stale = "count.stale"
  case suppressedLine = "suppressed.line"
  case baselineWritten = "baseline.written"
  case baselineUse = "baseline.use"
  case baselinePruned = "baseline.pruned"
  case baselineUntrusted = "baseline.untrusted"
  case noFindings = "summary.none"
  case unwritten = "summary.unwritten"
  case emptyFields = "count.empty-fields"
  case inSummary = "summary.in"
  case noDocument = "failure.no-document"
  case unreadable = "failure.unreadable"
  case noReport = "failure.no-report"
  case belowScore = "failure.below-score"
  case noScore = "failure.no-score"
  case tooLarge = "failure.too-large"
  case notFound = "failure.not-found"
  case severity = "explain.severity"
  case good = "explain.good"
  case bad = "explain.bad"
  case serves = "explain.serves"
  case check = "explain.check"
  case certainty = "explain.certainty"
  case pattern = "explain.pattern"
  case unknownRule = "explain.unknown-rule"
  case unknownArea = "explain.unknown-area"
  case lineHeading = "heading.line"
  case findingHeading = "heading.finding"
  case ruleHeading = "heading.rule"
  case reasonsHeading = "heading.reasons"
  case themesScore = "themes.score"
  case themesNoScore = "themes.no-score"
  case themesShared = "themes.shared"
  case themesOnlyVision = "themes.only-vision"
  case themesOnlyMission = "themes.only-mission"
  case themesNone = "themes.none"
  case testFailed = "test.failed"
  case testUnreadable = "test.unreadable"
  case testNoMark = "test.no-mark"
  case testCoverage = "test.coverage"
  case testPatterns = "test.patterns"
  case testNoExample = "test.no-example"
  case testPassed = "test.passed"
  case testNothing = "test.nothing"
  case editorSuppressHere = "editor.suppress-here"
  case editorSuppressFile = "editor.suppress-file"
  case editorReplace = "editor.replace"
  case editorRemove = "editor.remove"
  case editorReason = "editor.reason"
  case editorChoices = "editor.choices"
  case configDefault = "config.default"
  case configCommandLine = "config.command-line"
  case configUsual = "config.usual"
  case configNone = "config.none"
  case configFolder = "config.folder"
  case configExtended = "config.extended"
  case startHead = "start.head"
  case startConfiguration = "start.configuration"
  case startAskLanguage = "start.ask-language"
  case startAskSections = "start.ask-sections"
  case startAnswer = "start.answer"
  case startUnknownSection = "start.unknown-section"
  case startInTheWay = "start.in-the-way"
  case startWritten = "start.written"
  case startNext = "start.next"
  case doctorCorrected = "doctor-report.corrected"
  case doctorHealthy = "doctor-report.healthy"
  case doctorNext = "doctor-report.next"
  case assessmentTitle = "assessment.title"
  case assessmentWritten = "assessment.written"
  case assessmentAbsent = "assessment.absent"
  case assessmentStrongest = "assessment.strongest"
  case assessmentWeakest = "assessment.weakest"
  case assessmentClean = "assessment.clean"
  case assessmentFound = "assessment.found"
  case notWritten = "assessment.not-written"
  case notApplied = "assessment.not-applied"
  case nothingGiven = "assessment.nothing-given"
  case nothingToJudge = "assessment.nothing-to-judge"
  case excepted = "assessment.excepted"
  case untrustedScore = "assessment.untrusted"
  case notUnderstood = "assessment.not-understood"
  case low = "confidence.low"
  case medium = "confidence.medium"
  case high = "confidence.high"

  /// Whether the catalogue has the text in a form for one and a form for more.
  public var isCount: Bool { rawValue.hasPrefix("count.") }
}
