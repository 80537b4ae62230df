/// One escape of a double-quoted text, after its backslash.
struct Escape {
  /// What it stands for; empty for an escaped line break.
  let text: [UInt8]
  /// Bytes after the backslash.
  let length: Int

  init(_ rest: ArraySlice<UInt8>) {
    guard let code = rest.first else {
      (text, length) = ([], 0)
      return
    }
    if let digits = Self.digits[code] {
      let value = UInt32(String(decoding: rest.dropFirst().prefix(digits), as: UTF8.self), radix: 16) ?? 0
      text = Array(String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8)
      length = 1 + digits
    } else {
      text = Self.named[code].map { Array($0.utf8) } ?? [code]
      length = 1
    }
  }

  private static let digits: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  private static let named: [UInt8: String] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t",
    UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}",
    UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
}
