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
  /// As it was written.
  public let description: String
  /// The same for all ways of writing the path.
  public let key: String

  public static func == (left: PartPath, right: PartPath) -> Bool { left.key == right.key }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  public init(_ text: String) {
    var steps = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.filter { $0 != "." }
    let above = steps.prefix { $0 == ".." }.count
    steps.removeFirst(above)
    let start: Start = text.hasPrefix("/") ? .culture : above > 0 ? .above(above) : .part
    self.init(start: start, steps: steps, description: text)
  }

  /// The field that the way leads to where it is one of the part itself, as most are.
  public var ownField: String? { start == .part && steps.count == 1 ? steps[0] : nil }

  /// The way without its last step.
  public var parent: PartPath {
    PartPath(start: start, steps: steps.dropLast(), description: description)
  }

  private init(start: Start, steps: [String], description: String) {
    self.start = start
    self.steps = steps
    self.description = description
    var way = ""
    for step in steps { way += way.isEmpty ? step : "/" + step }
    switch start {
    case .part: key = way
    case .above(let count): key = String(repeating: "../", count: count) + way
    case .culture: key = "/" + way
    }
  }

  /// A path that was read before, so that nothing has to be put together.
  init(start: Start, steps: [String], key: String, description: String) {
    (self.start, self.steps, self.key, self.description) = (start, steps, key, description)
  }

  /// What a field refers to: a path from the culture, or from the part itself where it begins with `./`.
  public init(reference text: String) {
    self.init(text.hasPrefix("./") ? text : "/" + text)
  }
}
