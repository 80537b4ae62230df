import CultureLinting
import Language
import Reporting
import RuleEngine

/// What the program says, in the reader's language, when it could not do all it was asked to.
enum Failures {
  static func text(_ failure: RunFailure, _ judge: Judge) -> String {
    "\(Tool.name): \(words(failure, judge))\n"
  }

  /// The same without the program's name.
  static func words(_ failure: RunFailure, _ judge: Judge) -> String {
    switch failure {
    case .noDocument: judge.text(.noDocument)
    case .file(let failure): text(failure, judge)
    }
  }

  static func unknownRule(_ name: String, nearest: String?, _ judge: Judge) -> String {
    judge.text(.unknownRule, ["name": name, "nearest": nearest ?? ""])
  }

  private static func text(_ failure: FileFailure, _ judge: Judge) -> String {
    let path = Terminal.escaped(failure.path.text)
    let text = { (name: MessageName, values: [String: String]) in
      judge.text(name, values.merging(["path": path]) { $1 })
    }
    switch failure.reason {
    case .notFound: return text(.notFound, ["nearest": CultureLint.command(nearestTo: failure.path.name) ?? ""])
    case .notOrdinary: return text(.notOrdinary, [:])
    case .tooLarge(let limit): return text(.tooLarge, ["limit": String(limit >> 20)])
    case .unreadable(let reason): return text(.unreadable, ["reason": reason])
    }
  }
}
