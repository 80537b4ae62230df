#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value as JSON: keys sorted, so that the same value gives the same bytes.
public enum JSONText {
  /// For people too: one thing a line, and a line break at the end.
  public static func of(_ value: some Encodable) -> String { text(value, .prettyPrinted) + "\n" }

  /// On one line, without a line break.
  public static func line(_ value: some Encodable) -> String { text(value, []) }

  private static func text(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    // Only numbers that JSON cannot have make it throw; no report has any.
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
