import CultureLinting
import Language
import Pages
import RuleEngine

/// The words around those of a document, in one language.
struct ReportTexts {
  private let texts: [String: String]
  private let language: Language

  init(_ messages: Messages, _ language: Language) {
    texts = messages.texts(under: "report", in: language)
    self.language = language
  }

  /// All of them, for templates.
  var values: PageValue { .map(texts.mapValues { PageValue($0) }) }

  /// A text, filled; its name where the catalogue lacks it, which a test rules out.
  func callAsFunction(_ name: ReportText, _ values: [String: String] = [:]) -> String {
    let text = texts[name.rawValue] ?? name.rawValue
    return values.isEmpty && !text.contains("{") ? text : LocalizedText { _ in text }.filled(with: values, in: language)
  }

  /// A day as people write it.
  func day(_ day: Day) -> String {
    let months = self(.months).split(separator: " ")
    guard months.indices.contains(day.month - 1) else { return day.description }
    let values = ["day": String(day.day), "month": String(months[day.month - 1]), "year": String(day.year)]
    return self(.day, values).replacing(" ", with: "\u{A0}")
  }

  /// A text with the count of something.
  func callAsFunction(_ name: ReportText, count: Int) -> String { self(name, ["count": String(count)]) }
}

/// The texts of the group `report` that the program takes by name or fills; templates take the others.
enum ReportText: String, CaseIterable {
  case day, months, made, assessed
  case scoreBefore = "score-before"
  case scoreChange = "score-change"
  case change
  case findingsBefore = "findings-before"
  case section, before, total
  case kindError = "kind-error"
  case kindWarning = "kind-warning"
  case kindQuestion = "kind-question"
  case kindInfo = "kind-info"
  case kindQuestions = "kind-questions"
  case findings, themes, processes, trace, maturity
  case theme
  case themesLead = "themes-lead"
  case themeBreaks = "theme-breaks"
  case columnUnwritten = "column-unwritten"
  case themesLeft = "themes-left"
  case process, lacks
  case processesLead = "processes-lead"
  case viewWritten = "view-written"
  case viewMentioned = "view-mentioned"
  case viewMissing = "view-missing"
  case viewNotAssessed = "view-not-assessed"
  case rowsLeft = "rows-left"
  case name
  case traceLead = "trace-lead"
  case traceLinked = "trace-linked"
  case traceMissing = "trace-missing"
  case maturitySentence = "maturity-sentence"
  case maturityToday = "maturity-today"
  case maturityGoal = "maturity-goal"
  case level, sign, found
  case shownBy = "shown-by"
  case signFound = "sign-found"
  case signNotFound = "sign-not-found"
  case moreStatements = "more-statements"
  case morePlaces = "more-places"
  case heldOf = "held-of"
  case holds = "result-holds"
  case partly = "result-partly"
  case lacking = "result-lacks"
  case notAssessed = "result-not-assessed"
}
