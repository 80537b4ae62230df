import CultureFormat
import LocatedYAML
import Places
import RuleEngine

/// What `lint` will say of the form of a file that can be read: what no correction was found for.
struct FormAilments {
  private let book: RuleBook

  init(_ book: RuleBook) {
    self.book = book
  }

  func note(_ patient: inout Patient) {
    let stream = YAMLReader.read(patient.source)
    guard !stream.problems.contains(where: \.isFatal) else { return }
    for problem in stream.problems { note(problem, &patient) }
    for document in stream.documents where !document.root.isNull {
      let read = CultureReader.read(document, format: book.format, lexicons: book.lexicons, detector: book.detector)
      for problem in read.problems { note(problem, &patient) }
    }
  }

  private func note(_ problem: YAMLProblem, _ patient: inout Patient) {
    guard case .duplicateKey(let name, let first) = problem.kind else { return }
    let values = ["key": name, "line": String(first.range.start.line)]
    patient.note(Ailment(.keyTwice, values), at: problem.location.range.start.line - 1)
  }

  private func note(_ problem: ReadingProblem, _ patient: inout Patient) {
    let index = problem.location.range.start.line - 1
    if noteLanguage(problem, &patient) { return }
    guard let ailment = ailment(of: problem), !patient.isTold(index) else { return }
    patient.note(ailment, at: index)
    if ailment.name == .unknownKey, let name = ailment.values["key"], let own = own(name, problem, patient.lines[index]) {
      patient.ask([own], at: index)
    }
  }

  /// The name of a language where its code is meant.
  private func noteLanguage(_ problem: ReadingProblem, _ patient: inout Patient) -> Bool {
    let (range, index) = (problem.location.range, problem.location.range.start.line - 1)
    guard case .other(.noWordLists, let values) = problem.kind, let code = values["code"], range.end.line == index + 1
    else { return false }
    let line = YAMLLine(patient.lines[index])
    patient.mend([index: line.replacing(scalars: range, with: code)], Ailment(.languageName, values))
    return true
  }

  private func ailment(of problem: ReadingProblem) -> Ailment? {
    switch problem.kind {
    case .unknownKey(let name, let nearest):
      Ailment(.unknownKey, ["key": name].merging(nearest.map { ["nearest": $0] } ?? [:]) { $1 })
    case .wrongKind(let name, let expected):
      Ailment(.wrongKind, ["key": name, "expected": expected.rawValue].filter { !$1.isEmpty })
    case .other(.strayText, let values): Ailment(.strayKey, ["key": values["name"] ?? ""])
    case .other(.unknownChoice, let values): Ailment(.unknownWord, values)
    case .other(.keyTwice, let values):
      Ailment(.keyTwice, ["key": values["name"] ?? "", "line": problem.related.map { String($0.range.start.line) } ?? ""])
    default: nil
    }
  }

  /// The line with the key as one of the author's own.
  private func own(_ name: String, _ problem: ReadingProblem, _ text: String) -> Reading? {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let range = problem.location.range
    guard !words.isEmpty, range.start.line == range.end.line else { return nil }
    let key = Format.ownPrefix + words.joined(separator: "_")
    return Reading(.own, ["key": key], YAMLLine(text).replacing(scalars: range, with: key))
  }
}
