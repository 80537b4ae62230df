import CultureLinting

/// Paths as editors write them.
enum FileURI {
  private static let scheme = "file://"

  /// nil where it is no file's.
  static func path(_ uri: String) -> Path? {
    guard uri.hasPrefix(scheme), let slash = uri.dropFirst(scheme.count).firstIndex(of: "/") else { return nil }
    return Path(decoded(uri[slash...]))
  }

  static func of(_ path: Path) -> String {
    scheme + path.text.utf8.map { isPlain($0) ? String(Unicode.Scalar($0)) : "%" + hexadecimal($0) }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    [byte >> 4, byte & 15].map { String($0, radix: 16, uppercase: true) }.joined()
  }

  /// A path for a text that has none: it is not saved yet, or comes from elsewhere.
  static func placeholder(for uri: String, in folder: Path) -> Path {
    let name = uri.unicodeScalars.map { "/:%".unicodeScalars.contains($0) ? "-" : String($0) }.joined()
    return folder / (name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? name : name + ".yaml")
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~/".utf8.contains(byte)
    }
  }
}
