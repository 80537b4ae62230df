import ArgumentParser
import CultureLinting
import Reporting
import RuleEngine

/// A format, and the file it goes to.
struct OutputFormat: ExpressibleByArgument {
  private let reporter: any Reporter.Type
  /// nil for standard output.
  let file: String?

  init(_ reporter: any Reporter.Type) {
    self.reporter = reporter
    file = nil
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard let reporter = parts.first.flatMap(Formats.named) else { return nil }
    self.reporter = reporter
    file = parts.count > 1 ? parts[1] : nil
  }

  static let defaultCompletionKind = CompletionKind.list(Formats.names)

  static var allValueStrings: [String] { Formats.names }

  /// Whether it prints on standard output what another program may read.
  var printsData: Bool { file == nil && reporter.name != TextReporter.name }

  /// - Returns: why the file could not be written; nil where it was.
  func write(_ report: LintReport, _ options: ReportOptions) -> OutputFailure? {
    var options = options
    options.isColored = file == nil && Streams.outputIsColored
    let text = reporter.init(options).text(of: report)
    do throws(OutputFailure) {
      if let file { try Streams.write(text, toFile: file) } else { Streams.write(text) }
      return nil
    } catch {
      return error
    }
  }
}
