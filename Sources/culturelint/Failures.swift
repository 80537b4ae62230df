import CultureLinting
import Language
import LocatedYAML
import Reporting
import RuleEngine

/// What the program says, in the reader's language, when it could not do all it was asked to.
enum Failures {
  /// A line for standard error.
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

  /// A name that is no rule's, with the rules of the area that it names or almost names.
  static func unknownRule(_ name: String, among ids: [String], _ judge: Judge) -> String {
    guard !name.contains("/"), let area = area(name, among: ids) else {
      return unknown(name, NearestName.find(name, among: ids), judge)
    }
    let rules = ids.filter { $0.hasPrefix(area + "/") }.joined(separator: ", ")
    return judge.text(.unknownArea, ["name": name, "area": area, "rules": rules])
  }

  /// A pattern that no rule matches, with the nearest rule, or with all of the nearest area.
  static func unknownPattern(_ pattern: String, among ids: [String], _ judge: Judge) -> String {
    let isArea = !pattern.contains("/") || pattern.hasSuffix("/*")
    let area = isArea ? area(String(pattern.prefix { $0 != "/" }), among: ids).map { $0 + "/*" } : nil
    return unknown(pattern, area ?? NearestName.find(pattern, among: ids), judge)
  }

  /// That no rule has the name, with the one that is nearest.
  private static func unknown(_ name: String, _ nearest: String?, _ judge: Judge) -> String {
    judge.text(.unknownRule, ["name": name, "nearest": nearest ?? ""])
  }

  /// What stands before the slash of some rules, and is almost a name.
  private static func area(_ name: String, among ids: [String]) -> String? {
    let areas = ids.map { String($0.prefix { $0 != "/" }) }
    return areas.contains(name) ? name : NearestName.find(name, among: Set(areas).sorted())
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
