/// A way from one part of a culture to others, as rule files and the format write it: `behaviours`,
/// `goals/metrics`, `../vision` from the part it stands in, `/values` from the culture.
public struct PartPath: Sendable, Hashable, CustomStringConvertible {
  /// Where the way begins.
  public enum Start: Sendable, Hashable {
    case part
    /// So many parts up.
    case above(Int)
    case culture
  }

  public let start: Start
  /// The names of fields, one after the other; empty for the part where the way begins.
  public let steps: [String]
  public let description: String

  public static func == (left: PartPath, right: PartPath) -> Bool {
    left.start == right.start && left.steps == right.steps
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(steps)
  }

  public init(_ text: String) {
    var steps = text.split(separator: "/").map(String.init).filter { $0 != "." }
    let above = steps.prefix { $0 == ".." }.count
    steps.removeFirst(above)
    start = text.hasPrefix("/") ? .culture : above > 0 ? .above(above) : .part
    self.steps = steps
    description = text
  }

  /// The way without its last step.
  public var parent: PartPath {
    PartPath(start: start, steps: steps.dropLast(), description: description)
  }

  private init(start: Start, steps: [String], description: String) {
    self.start = start
    self.steps = steps
    self.description = description
  }

  /// What a field refers to: a path from the culture, or from the part itself where it begins with `./`.
  public init(reference text: String) {
    self.init(text.hasPrefix("./") ? text : "/" + text)
  }
}
