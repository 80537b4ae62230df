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
    case .noDocument: judge.book.messages.text(.noDocument, in: judge.language)
    case .file(let failure): text(failure, judge)
    }
  }

  static func unknownRule(_ name: String, nearest: String?, _ judge: Judge) -> String {
    judge.book.messages.text(.unknownRule, ["name": name, "nearest": nearest ?? ""], in: judge.language)
  }

  private static func text(_ failure: FileFailure, _ judge: Judge) -> String {
    let path = Terminal.escaped(failure.path.text)
    let text = { (name: MessageName, values: [String: String]) in
      judge.book.messages.text(name, values.merging(["path": path]) { $1 }, in: judge.language)
    }
    switch failure.reason {
    case .notFound: return text(.notFound, ["nearest": CultureLint.command(nearestTo: failure.path.name) ?? ""])
    case .tooLarge(let limit): return text(.tooLarge, ["limit": String(limit >> 20)])
    case .unreadable(let reason): return text(.unreadable, ["reason": reason])
    }
  }
}
