import CultureLinting
import Reporting

/// Paths as editors write them.
enum FileURI {
  private static let scheme = "file://"

  /// nil where it is no file's.
  static func path(_ uri: String) -> Path? {
    guard uri.hasPrefix(scheme), let slash = uri.dropFirst(scheme.count).firstIndex(of: "/") else { return nil }
    return Path(decoded(uri[slash...]))
  }

  /// As clients write it: every byte that a URI does not take by itself is escaped.
  static func of(_ path: Path) -> String {
    scheme + URI.escaped(path.text)
  }

  /// A path for a text that has none: it is not saved yet, or comes from elsewhere.
  static func placeholder(for uri: String, in folder: Path) -> Path {
    let name = uri.unicodeScalars.map { "/:%".unicodeScalars.contains($0) ? "-" : String($0) }.joined()
    return folder / (Path(name).isYAML ? name : name + ".yaml")
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
}
