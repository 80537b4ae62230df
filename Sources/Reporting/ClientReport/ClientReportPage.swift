import Assessing
import CultureLinting
import CultureLinting
import Language
import Pages
import RuleEngine

/// A report as the values that its templates are filled with.
struct ClientReportPage {
  private let report: ClientReport
  private let texts: ReportTexts

  init(_ report: ClientReport, _ messages: Messages) {
    self.report = report
    texts = ReportTexts(messages, report.language)
  }

  var values: PageValue {
    let cultures = report.cultures.enumerated().map { number, culture in
      CulturePage(culture, id: "c\(number + 1)", texts: texts, language: report.language).values
        .with(["isOneOfMany": PageValue(report.cultures.count > 1)])
    }
    return [
      "t": texts.values, "lang": PageValue(report.language.rawValue), "title": PageValue(report.title),
      "date": PageValue(report.date.description),
      "day": PageValue(texts.day(report.date)),
      "isTrusted": PageValue(report.isTrusted), "failures": PageValue(report.failures) { PageValue($0) },
      "cultures": PageValue(cultures),
      "made": PageValue(texts(.made, ["tool": Tool.name, "version": Tool.version])),
    ]
  }
}
