import CultureFormat
import Language

/// The rules for texts, and for parts of each kind, found when such a one is first met. A thread has its own.
public struct AppliedRules {
  var byKind: [String: KindRules] = [:]
  /// Those for every text.
  var ofTexts: TextRules?

  public init() {}
}

/// A rule as it looks at texts, or at parts of one kind.
final class AppliedRule: Sendable {
  let rule: Rule
  let application: RuleApplication
  /// nil for every text.
  private let selector: PartSelector?

  init(_ rule: Rule, _ application: RuleApplication, _ selector: PartSelector? = nil) {
    (self.rule, self.application, self.selector) = (rule, application, selector)
  }

  /// Whether it looks at some parts of its kind only.
  fileprivate var isChoosy: Bool { selector?.isChoosy ?? false }

  /// Whether it looks at a part of its kind, or at texts in it.
  fileprivate func chooses(_ part: Culture.Part, _ analysis: Analysis) -> Bool {
    selector?.chooses(part, analysis) ?? true
  }
}

/// Rules for texts. Most texts have none of the words that most rules look for.
struct TextRules: Sendable {
  private var rules: [AppliedRule] = []
  /// What a text needs for each of them; apart from the rules, so that these are touched only where there is something
  /// for them.
  private var needed: [EntryMarks] = []
  /// Whether one of them looks at some parts only.
  private var areChoosy = false

  /// - Parameter seesAllTexts: whether texts count in which the rule surely finds nothing.
  mutating func add(_ rule: AppliedRule, seesAllTexts: Bool = false) {
    rules.append(rule)
    areChoosy = areChoosy || rule.isChoosy
    needed.append(EntryMarks(seesAllTexts ? nil : rule.application.neededEntries))
  }

  /// Those that look at texts in a part.
  fileprivate func choosing(_ part: Culture.Part, _ analysis: Analysis) -> TextRules {
    if !areChoosy { return self }
    // They are asked no more, so they are not choosy any longer.
    var chosen = TextRules()
    for index in rules.indices where rules[index].chooses(part, analysis) {
      chosen.rules.append(rules[index])
      chosen.needed.append(needed[index])
    }
    return chosen
  }

  /// Calls `body` with each rule that may find something in a text.
  func eachRule(for text: Culture.Text, _ body: (AppliedRule) -> Void) {
    for index in needed.indices where needed[index].mayOccur(among: text.marks) { body(rules[index]) }
  }
}

/// The rules that look at parts of one kind, by what they look at; most fields that rules are for are not written.
final class KindRules: Sendable {
  /// Those that look at a part as a whole.
  private let ofPart: [AppliedRule]
  /// Those that look at the texts in a field.
  private let ofFields: [(field: String, rules: TextRules)]

  /// - Parameter seesAllTexts: whether texts count in which a rule surely finds nothing.
  init(_ rules: [(rule: Rule, application: RuleApplication)], ofKind kind: String, seesAllTexts: Bool = false) {
    var (ofPart, ofFields): ([AppliedRule], [(field: String, rules: TextRules)]) = ([], [])
    for (rule, application) in rules {
      for selector in application.selectors ?? [] where selector.kind == nil || selector.kind == kind {
        let applied = AppliedRule(rule, application, selector)
        if selector.textFields == nil { ofPart.append(applied) }
        for field in selector.textFields ?? [] {
          let index = ofFields.firstIndex { $0.field == field } ?? ofFields.count
          if index == ofFields.count { ofFields.append((field, TextRules())) }
          ofFields[index].rules.add(applied, seesAllTexts: seesAllTexts)
        }
      }
    }
    (self.ofPart, self.ofFields) = (ofPart, ofFields)
  }

  /// Calls `body` with what rules look at in a part of the kind, whether there is anything to judge or not: the part, or
  /// a text in it.
  func eachSubject(in part: Culture.Part, _ analysis: Analysis, _ body: (AppliedRule, Subject) -> Void) {
    let whole = Subject(analysis: analysis, part: part, text: nil)
    for rule in ofPart where rule.chooses(part, analysis) { body(rule, whole) }
    let fields = part.fields
    // By their indices: an element that is taken out of an array is retained, with all that it holds.
    for field in fields.indices {
      for rules in ofFields.indices where ofFields[rules].field == fields[field].name {
        let chosen = ofFields[rules].rules.choosing(part, analysis)
        analysis.culture.eachText(in: fields[field].content) { text in
          let subject = Subject(analysis: analysis, part: part, text: text)
          chosen.eachRule(for: text) { body($0, subject) }
        }
      }
    }
  }
}
