/// Lines as they should be, and what was wrong with the first of them.
struct Remedy {
  /// By number, counted from 0.
  let lines: [Int: String]
  let ailment: Ailment
  /// Where only the author can say what was meant: the ways to understand each such line.
  var readings: [Int: [Reading]] = [:]
  /// Whether the lines are shown; otherwise they only let the reader go on behind them, and the author is told in words.
  var isShown = true
  /// What is wrong with further lines, where it is something else.
  var others: [Int: Ailment] = [:]
}

/// One of several ways to understand a line.
public struct Reading: Sendable, Hashable {
  /// Each has its text in the catalogue of messages.
  public enum Name: String, Sendable, CaseIterable {
    /// It belongs to a list, to the keys of a part.
    case item, field
    /// It goes on with the text above.
    case text
    case key
    case note
    /// A key of the author's own.
    case own
  }

  public let name: Name
  /// What its text may name.
  public let values: [String: String]
  /// The line as it should be then.
  public let corrected: String

  init(_ name: Name, _ values: [String: String] = [:], _ corrected: String) {
    (self.name, self.values, self.corrected) = (name, values, corrected)
  }
}
