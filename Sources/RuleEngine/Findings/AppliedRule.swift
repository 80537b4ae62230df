import CultureFormat
import Language

/// The rules for texts, and for parts of each kind, found when such a one is first met. A thread has its own.
public struct AppliedRules {
  var byKind: [String: KindRules] = [:]
  /// Those for every text.
  var ofTexts: TextRules?

  public init() {}
}

/// A rule as it looks at something.
final class AppliedRule: Sendable {
  let rule: Rule
  let application: RuleApplication
  /// nil for every text.
  private let selector: PartSelector?

  /// nil for a rule that looks at nothing.
  init?(_ rule: Rule, _ selector: PartSelector? = nil) {
    guard let application = rule.application else { return nil }
    (self.rule, self.application, self.selector) = (rule, application, selector)
  }

  /// Whether it looks at a part of its kind, or at texts in it.
  func chooses(_ part: Culture.Part, _ analysis: Analysis) -> Bool { selector?.chooses(part, analysis) ?? true }
}

/// Rules for texts. Most texts have none of the words that most rules look for.
struct TextRules: Sendable {
  private var rules: [AppliedRule] = []
  /// What a text needs for each of them.
  private var needed: [EntryMarks] = []

  mutating func add(_ rule: AppliedRule) {
    rules.append(rule)
    needed.append(EntryMarks(rule.application.neededEntries))
  }

  /// Calls `body` with each rule that may find something in a text.
  func eachRule(for text: Culture.Text, _ body: (AppliedRule) -> Void) {
    for index in needed.indices where needed[index].mayOccur(in: text.passage) { body(rules[index]) }
  }
}

/// The rules that look at parts of one kind, by what they look at; most fields that rules are for are not written.
final class KindRules: Sendable {
  /// Those that look at a part as a whole.
  private let ofPart: [AppliedRule]
  /// Those that look at the texts in a field.
  private let ofFields: [(field: String, rules: TextRules)]

  init(_ rules: [Rule], ofKind kind: String) {
    var (ofPart, ofFields): ([AppliedRule], [(field: String, rules: TextRules)]) = ([], [])
    for rule in rules {
      for selector in rule.application?.selectors ?? [] where selector.kind == nil || selector.kind == kind {
        guard let applied = AppliedRule(rule, selector) else { continue }
        if selector.textFields == nil { ofPart.append(applied) }
        for field in selector.textFields ?? [] {
          let index = ofFields.firstIndex { $0.field == field } ?? ofFields.count
          if index == ofFields.count { ofFields.append((field, TextRules())) }
          ofFields[index].rules.add(applied)
        }
      }
    }
    (self.ofPart, self.ofFields) = (ofPart, ofFields)
  }

  /// Calls `body` with what rules look at in a part of the kind, whether there is anything to judge or not: the part, for
  /// which there is no text, or a text in it in which the rule may find something.
  func eachSubject(in part: Culture.Part, _ analysis: Analysis, _ body: (AppliedRule, Culture.Text?) -> Void) {
    for rule in ofPart where rule.chooses(part, analysis) { body(rule, nil) }
    for field in part.fields {
      guard let (_, rules) = ofFields.first(where: { $0.field == field.name }) else { continue }
      analysis.culture.eachText(in: field.content) { text in
        rules.eachRule(for: text) { rule in
          if rule.chooses(part, analysis) { body(rule, text) }
        }
      }
    }
  }
}
