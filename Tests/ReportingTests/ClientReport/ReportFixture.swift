import CultureLinting
import Language
import RuleEngine

@testable import Assessing

/// A report with everything in it that one can have.
struct ReportFixture {
  var language = Language.english
  /// What stands in place of each text of the document.
  var text: (String) -> String = { $0 }
  /// How many of each thing.
  var count = 3
  var isTrusted = true

  var report: ClientReport {
    ClientReport(
      version: ClientReport.version, title: text("Culture report: Hiilgus"), language: language, date: day("2026-11-22"),
      isTrusted: isTrusted, failures: isTrusted ? [] : [text("a.yaml:3: the file cannot be read")], cultures: [culture])
  }

  private var culture: Assessment {
    var culture = Assessment(
      file: text("culture/hiilgus.yaml"), document: 0, organisation: text("Hiilgus"), summary: summary,
      score: Score(value: isTrusted ? 41 : nil, whyNot: isTrusted ? nil : "Not everything could be read.", assessed: 0.83),
      sections: [section("vision", "Vision", .high), section("values", "Values", .low), empty], themes: themes,
      processes: processes, trace: trace, maturity: maturity, exceptions: exceptions, notAssessed: notAssessed)
    culture.change = change
    return culture
  }

  private func day(_ text: String) -> Day { Day(text)! }

  private var summary: Summary {
    Summary(
      sentences: ["The document speaks of 2 of 3 sections: vision, values.", "Most to do: values."],
      priorities: (0..<3).map { number in
        Summary.Priority(
          section: number == 0 ? "vision" : "values", criterion: "c\(number)", text: "Values do not say how people act by them.",
          ask: "What did somebody do last week that showed this value?", quote: quote)
      })
  }

  private var quote: Quote {
    Quote(
      label: text("Care · behaviours"), language: language == .english ? .estonian : .english,
      segments: [
        .init(text: text("Oleme oma valdkonna "), isMarked: false), .init(text: text("parimad"), isMarked: true),
        .init(text: text(" ja hoolime igast inimesest."), isMarked: false),
      ])
  }

  // MARK: a section

  private func section(_ id: String, _ title: String, _ confidence: Confidence) -> Section {
    Section(
      id: id, title: title, about: "where the organisation is going", isWritten: true,
      score: Score(value: id == "values" ? nil : 62, whyNot: id == "values" ? "nothing could be told" : nil, assessed: 1),
      criteria: Criterion.Result.allCases.map(criterion), statements: (0..<count).map { _ in quote },
      strengths: [Strength(text: "The vision says who gains by it.", quote: quote), Strength(text: "It is short.", quote: nil)],
      concerns: [Severity.error, .warning, .info].map { concern($0, confidence) }, additions: [concern(.info, .high)],
      counts: .init(errors: count, warnings: count, questions: 1, additions: 1))
  }

  private var empty: Section {
    Section(
      id: "strategy", title: "Strategy", about: "goals and how they are measured", isWritten: false,
      score: Score(value: nil, whyNot: "nothing is written there", assessed: 0), criteria: [], statements: [], strengths: [],
      concerns: [], additions: [concern(.info, .high)], counts: .init())
  }

  private func criterion(_ result: Criterion.Result) -> Criterion {
    Criterion(
      id: result.rawValue, weight: 2.5, result: result, share: result == .notAssessed ? nil : 0.5,
      assessed: result == .notAssessed ? 0 : 4, held: 2, text: "The vision says where the organisation is going.", rules: ["own/rule"],
      whyNot: result == .notAssessed ? "it is an agreed exception" : nil)
  }

  private func concern(_ severity: Severity, _ confidence: Confidence) -> Concern {
    Concern(
      rule: "own/rule", title: "Superlatives promise what nobody can keep", severity: severity, isQuestion: confidence == .low,
      why: "Whoever promises to be the best disappoints at the first ordinary moment.",
      sources: [.init(id: "W01", text: "The vision names the destination.")], how: "Say what people do.",
      pattern: severity == .error ? "We [do what] so that [who] can [what]." : nil,
      ask: "By what would a customer notice this?", places: (0..<count).map { place($0, severity) })
  }

  private func place(_ number: Int, _ severity: Severity) -> Concern.Place {
    let related = ["the vision", "the mission"].map { Concern.Related(what: text($0), file: text("a.yaml"), line: 5) }
    let remark = Concern.Remark(
      message: "“\(text("parimad"))” is a superlative.", severity: severity, words: text("parimad"),
      related: number == 0 ? related : [], file: "a.yaml", line: number + 1, column: 3, fingerprint: "f\(number)")
    return Concern.Place(quote: quote, remarks: [remark])
  }

  // MARK: pictures

  private var themes: ThemeGrid {
    let titles = ["Vision", "Mission", "Customer promise", "Values", "Competencies"]
    return ThemeGrid(
      columns: titles.enumerated().map { .init(section: "s\($0)", title: $1, isWritten: $0 != 2) },
      rows: (0..<count).map { row in
        .init(
          theme: text("ease"), cells: (0..<5).map { ($0 + row) % 3 == 0 ? [text("easier")] : [] }, breaksOff: row % 2 == 0)
      }, left: 2)
  }

  private var processes: ProcessMatrix {
    let cells: [ProcessMatrix.Cell] = [.written, .mentioned, .missing, .notAssessed]
    return ProcessMatrix(
      views: ["employee", "internal customer", "external customer"],
      rows: (0..<count).map { row in
        .init(process: text("Recruitment"), cells: (0..<3).map { cells[($0 + row) % 4] }, lacks: row == 0 ? ["No criteria"] : [])
      })
  }

  private var trace: Trace {
    let titles = ["Values", "Competencies", "HR processes", "Goals"]
    return Trace(
      columns: titles.enumerated().map { column, title in
        .init(
          section: title, title: title,
          nodes: (0..<count).map { .init(id: "\(column).\($0)", name: text("We take care of it"), gaps: $0 == 1 ? [(column + 1) % 4] : []) })
      }, links: (0..<count).flatMap { row in (0..<3).map { .init(from: "\($0).\(row)", to: "\($0 + 1).\(row / 2)") } })
  }

  private var maturity: MaturityScale {
    MaturityScale(
      levels: 6, current: 2, target: 4, horizon: 3,
      signs: (1...6).map { .init(level: $0, name: "Customers are asked", isFound: $0 < 3, shown: $0 < 3 ? text("we ask") : nil) })
  }

  // MARK: the rest

  private var exceptions: [Exception] {
    [
      Exception(rule: "own/rule", title: "A superlative", quote: quote, place: "a.yaml:4", reason: text("a name"), owner: text("Mari"), until: day("2027-01-31")),
      Exception(rule: "own/rule", title: "A superlative", quote: quote, place: "a.yaml:9", reason: nil, owner: nil, until: nil),
    ]
  }

  private var notAssessed: [NotAssessed] {
    [
      NotAssessed(section: "strategy", what: "Strategy", why: "nothing is written there"),
      NotAssessed(section: nil, what: "Texts in Finnish", why: "the program does not know its words"),
    ]
  }

  private var change: Change {
    Change(
      since: day("2026-05-01"), score: 35,
      sections: [.init(section: "vision", title: "Vision", scoreBefore: 50, scoreNow: 62, findingsBefore: 9, findingsNow: 7)],
      resolved: [.init(section: "vision", title: "A superlative", text: text("the best"))], added: 2, kept: 5)
  }
}
