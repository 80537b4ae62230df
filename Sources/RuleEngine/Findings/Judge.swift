public import CultureFormat
public import Language

/// Applies rules to cultures and puts what they find into words.
public struct Judge: Sendable {
  public let book: RuleBook
  /// Of the messages.
  public let language: Language
  private let rulesByKind: [String: [Rule]]
  /// For parts of whatever kind.
  private let anyPartRules: [Rule]
  private let textRules: [Rule]
  private let rules: [Rule]

  /// - Parameter rules: the rules to apply.
  public init(book: RuleBook, rules: [Rule], language: Language) {
    self.book = book
    self.language = language
    var byKind: [String: [Rule]] = [:]
    var (ofAnyPart, ofTexts): ([Rule], [Rule]) = ([], [])
    for rule in rules {
      switch rule.target {
      case .kinds(let kinds):
        for (index, kind) in kinds.enumerated() where !kinds[..<index].contains(kind) {
          byKind[kind, default: []].append(rule)
        }
      case .everyPart: ofAnyPart.append(rule)
      case .texts: ofTexts.append(rule)
      case .reading: break
      }
    }
    (rulesByKind, anyPartRules, textRules, self.rules) = (byKind, ofAnyPart, ofTexts, rules)
  }

  /// Makes what the rules go by, which each thread would else make when it first asks; on a thread that has nothing
  /// else to do, as long as anybody needs it.
  @Sendable public func prepare(while isNeeded: () -> Bool) {
    for rule in rules where isNeeded() { _ = rule.application }
  }

  /// Everything that the rules find in a culture, in no order.
  public func findings(in culture: Culture) -> [Finding] {
    var timing: RuleTimes?
    var applied = AppliedRules()
    return findings(in: culture, &applied, timing: &timing)
  }

  /// - Parameters:
  ///   - applied: what this judge found for earlier cultures.
  ///   - timing: takes how long each rule looks; nil where nobody asks.
  public func findings(in culture: Culture, _ applied: inout AppliedRules, timing: inout RuleTimes?) -> [Finding] {
    var maps = ScalarMaps()
    let analysis = Analysis(culture, format: book.format, grammar: book.grammar)
    var found: [Finding] = []
    for part in culture.parts {
      rules(ofKind: part.kind, &applied, &timing).eachSubject(in: part, analysis) { rule, subject in
        timing.measure(rule.rule) { addFindings(rule, subject, &maps, to: &found) }
      }
    }
    let ofTexts = rulesOfTexts(&applied, &timing)
    for text in culture.texts {
      let subject = Subject(analysis: analysis, part: culture.parts[text.part], text: text)
      ofTexts.eachRule(for: text) { rule in
        timing.measure(rule.rule) { addFindings(rule, subject, &maps, to: &found) }
      }
    }
    return found
  }

  /// Sorted, each once, with fingerprints.
  public static func settled(_ findings: [Finding]) -> [Finding] { Finding.settled(findings) }

  // MARK: findings of rules

  private func rules(ofKind kind: String, _ applied: inout AppliedRules, _ timing: inout RuleTimes?) -> KindRules {
    if let known = applied.byKind[kind] { return known }
    let rules = (rulesByKind[kind] ?? []) + anyPartRules
    let ofKind = KindRules(applications(of: rules, &timing), ofKind: kind)
    applied.byKind[kind] = ofKind
    return ofKind
  }

  private func rulesOfTexts(_ applied: inout AppliedRules, _ timing: inout RuleTimes?) -> TextRules {
    if let known = applied.ofTexts { return known }
    var rules = TextRules()
    for (rule, application) in applications(of: textRules, &timing) { rules.add(AppliedRule(rule, application)) }
    applied.ofTexts = rules
    return rules
  }

  /// Rules with how they look at cultures, which is made when it is first asked for.
  private func applications(
    of rules: [Rule], _ timing: inout RuleTimes?
  ) -> [(rule: Rule, application: RuleApplication)] {
    rules.compactMap { rule in timing.measure(rule) { rule.application }.map { (rule, $0) } }
  }

  private func addFindings(
    _ applied: AppliedRule, _ subject: Subject, _ maps: inout ScalarMaps, to found: inout [Finding]
  ) {
    let application = applied.application
    if let text = subject.text, !application.mayFind(in: text) { return }
    guard application.isGiven(subject) else { return }
    for problem in application.check.problems(in: subject) {
      let place = problem.place ?? usualPlace(application, subject)
      found.append(finding(applied.rule, problem, at: FoundPlace(place, subject, &maps), subject, &maps))
    }
  }

  private func finding(
    _ rule: Rule, _ problem: Problem, at place: FoundPlace, _ subject: Subject, _ maps: inout ScalarMaps
  ) -> Finding {
    let related = problem.related.map { FoundPlace($0, subject, &maps).location }
    // What a rule only asks stays a question, however sure its check is of what it saw.
    let confidence = rule.confidence == .low ? .low : problem.confidence ?? rule.confidence
    var values = problem.values.mapValues { $0.shown(in: language) }
    values["text"] = place.text
    values["name"] = place.name
    values = values.mapValues(\.asShown)
    let template = confidence == .low ? rule.texts.doubt ?? rule.texts.message : rule.texts.message
    return Finding(
      rule: rule.id, severity: severity(of: rule, field: place.field, confidence), confidence: confidence,
      message: template.filled(with: values, in: language), location: place.location, path: place.path,
      namedPath: place.namedPath, language: place.language, text: place.text,
      related: related.map { Finding.Related(message: relatedText(rule, values), location: $0) },
      replacement: confidence == .high ? rule.application?.replacement(of: place.text) : nil,
      words: place.words)
  }

  /// Where the rule wants what has no place of its own; nil for the subject itself.
  private func usualPlace(_ application: RuleApplication, _ subject: Subject) -> Problem.Place? {
    application.places.lazy.compactMap { path -> Problem.Place? in
      guard let step = path.steps.last else { return nil }
      let owner = subject.analysis.end(of: path.parent, from: subject.part).parts.first
      return owner.flatMap { owner in owner.field(step).map { .field($0, of: owner) } }
    }.first
  }

  /// A finding that the program is not sure of is never more than a question.
  private func severity(of rule: Rule, field: String?, _ confidence: Confidence) -> Severity {
    confidence == .low ? .info : field.flatMap { rule.fieldSeverities[$0] } ?? rule.severity
  }
}
