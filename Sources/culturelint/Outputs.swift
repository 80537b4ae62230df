import ArgumentParser
import CultureLinting
import Reporting
import RuleEngine

/// The files that a run is asked to write.
enum Outputs {
  /// Throws where one of them is a file that the run reads, or is named twice.
  static func check(_ outputs: [String], of options: RunOptions, _ report: LintReport) throws {
    let read = Set(report.files.map { (report.root / $0).text } + report.sources.keys.map { (report.root / $0).text })
    var seen: Set<String> = []
    for output in outputs {
      let path = options.currentFolder / output
      let values = ["path": Terminal.escaped(output)]
      if read.contains(path.text) { throw ValidationError(report.judge.text(.outputIsRead, values)) }
      // A device takes whatever comes.
      let isDevice = path.isInside(Path("/dev"))
      if !isDevice, !seen.insert(path.text).inserted { throw ValidationError(report.judge.text(.outputTwice, values)) }
    }
  }
}
