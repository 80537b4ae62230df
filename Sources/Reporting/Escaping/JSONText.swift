import Places

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A value as JSON: keys sorted, so that the same value gives the same bytes, and a line break at the end.
public enum JSONText {
  /// Indented.
  public static func of(_ value: some Encodable) -> String {
    text(of: value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]) + "\n"
  }

  /// On one line, with a line break at the end.
  static func line(of value: some Encodable) -> String { compact(value) + "\n" }

  /// On one line, without a line break.
  public static func compact(_ value: some Encodable) -> String {
    text(of: value, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func text(of value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    // Only numbers that JSON cannot have make it throw; no report has any.
    guard let data = try? encoder.encode(value) else { return "{}" }
    return escaped(String(decoding: data, as: UTF8.self))
  }

  /// The same JSON with `\u` escapes for what a terminal or a build log would obey; the encoder escapes
  /// only what JSON demands. All of it can only stand in strings.
  private static func escaped(_ json: String) -> String {
    var escaped = ""
    var rest = json.unicodeScalars[...]
    var last: Unicode.Scalar?
    while let index = rest.firstIndex(where: { letter in
      defer { last = letter }
      return letter.value >= 0x7F ? Terminal.isHarmful(letter) : letter == "#" && last == "#"
    }) {
      escaped.unicodeScalars.append(contentsOf: rest[..<index])
      escaped += "\\u" + rest[index].value.digits(4, radix: 16)
      rest = rest[json.unicodeScalars.index(after: index)...]
    }
    escaped.unicodeScalars.append(contentsOf: rest)
    return escaped
  }
}
