import CultureFormat
import LocatedYAML

/// A number is out of bounds, or its difference from another is; nothing where one of them is not written.
///
/// Options: `field`, `min`, `max`, `from` (the field whose number is taken away first), `whole` (no fractions).
struct NumberCheck: Check {
  static let name = "number"
  static let values: Set<String> = ["number", "difference"]

  private let field: String
  private let other: String?
  private let least: Double?
  private let most: Double?
  private let isWhole: Bool

  init?(_ options: inout CheckOptions) {
    guard let field = options.path("field")?.steps.last else { return nil }
    self.field = field
    other = options.reader.value("from") == nil ? nil : options.path("from")?.steps.last
    least = options.reader.number("min")
    most = options.reader.number("max")
    isWhole = options.reader.flag("whole") ?? false
  }

  func problems(in subject: Subject) -> [Problem] {
    guard let (node, number) = number(in: field, of: subject.part) else { return [] }
    var value = number
    if let other {
      guard let (_, start) = self.number(in: other, of: subject.part) else { return [] }
      value -= start
    }
    let isFractional = isWhole && value != value.rounded()
    guard value < least ?? value || value > most ?? value || isFractional else { return [] }
    let values: [String: ProblemValue] = ["number": .text(node.text), "difference": .text(Self.plain(value))]
    return [Problem(at: .value(node, field: field, of: subject.part), values: values)]
  }

  private func number(in field: String, of part: Culture.Part) -> (node: YAMLNode, number: Double)? {
    guard case .words(let words)? = part.field(field)?.content, let node = words.first, let number = Double(node.text)
    else { return nil }
    return (node, number)
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
