import CultureFormat
import LocatedYAML

/// A number is out of bounds, or its difference from another is; nothing where one of them is not written.
///
/// Options: `field`, `min`, `max`, `from` (the field whose number is taken away first), `whole` (no fractions).
struct NumberCheck: Check {
  static let name = "number"
  static let values: Set<String> = ["number", "difference"]

  private let path: PartPath
  private let other: PartPath?
  private let least: Double?
  private let most: Double?
  private let isWhole: Bool

  init?(_ options: inout CheckOptions) {
    guard let path = options.path("field") else { return nil }
    self.path = path
    other = options.has("from") ? options.path("from") : nil
    least = options.number("min")
    most = options.number("max")
    isWhole = options.flag("whole")
  }

  func problems(in subject: Subject) -> [Problem] {
    guard let (word, number) = number(at: path, subject) else { return [] }
    var value = number
    if let other {
      guard let start = self.number(at: other, subject)?.number else { return [] }
      value -= start
    }
    let isFractional = isWhole && value != value.rounded()
    guard value < least ?? value || value > most ?? value || isFractional else { return [] }
    let values: [String: ProblemValue] = ["number": .text(word.node.text), "difference": .text(Self.plain(value))]
    return [Problem(at: .value(word.node, field: word.field, of: word.part), values: values)]
  }

  private func number(at path: PartPath, _ subject: Subject) -> (word: Analysis.Reached.Word, number: Double)? {
    guard let word = subject.analysis.end(of: path, from: subject.part).words.first, let number = Double(word.node.text)
    else { return nil }
    return (word, number)
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
