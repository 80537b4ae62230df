import Places

/// Paths as parts of URIs.
public enum URI {
  /// A path as a relative reference of RFC 3986: every byte is escaped that does not stand for itself there.
  public static func escaped(_ path: String) -> String {
    path.utf8.map { isPlain($0) ? String(Unicode.Scalar($0)) : "%" + $0.digits(2, radix: 16).uppercased() }.joined()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~/".utf8.contains(byte)
    }
  }
}
