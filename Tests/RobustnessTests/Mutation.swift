/// Damage to a document, as hands, merges and broken disks do it.
enum Mutation: CaseIterable {
  case cut, drop, double, swap, flip, insert

  private static let tokens = [
    "\t", "- ", ": ", "? ", "|\n", ">-\n", "&a ", "*a ", "<<: *a\n", "{", "}", "[", "]", "\"", "'", "#", "---\n", "...\n", "\r",
    "\r\n", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{85}", "🙂", "~", "!!str ", "\\", "%YAML 1.1\n", "\u{1B}[31m", "include: [\"*\"]\n",
    "# culturelint-disable-line wording/* -- x\n", "õ\u{301}", "\u{202E}",
  ].map { Array($0.utf8) }

  /// A few of them, one after the other.
  static func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    (0..<Int.random(in: 1...4, using: &dice)).reduce(bytes) { bytes, _ in
      (allCases.randomElement(using: &dice) ?? .cut).applied(to: bytes, &dice)
    }
  }

  private func applied(to bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    guard bytes.count > 2 else { return bytes }
    let ends = [Int.random(in: 0..<bytes.count, using: &dice), Int.random(in: 0..<bytes.count, using: &dice)].sorted()
    let piece = bytes[ends[0]..<min(ends[1], ends[0] + 200)]
    switch self {
    case .cut: return Array(bytes[..<ends[1]])
    case .drop: return Array(bytes[..<piece.startIndex] + bytes[piece.endIndex...])
    case .double: return Array(bytes[..<piece.endIndex] + piece + bytes[piece.endIndex...])
    case .swap:
      var bytes = bytes
      bytes.swapAt(ends[0], ends[1])
      return bytes
    case .flip:
      var bytes = bytes
      bytes[ends[0]] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      return bytes
    case .insert: return Array(bytes[..<ends[0]]) + (Self.tokens.randomElement(using: &dice) ?? []) + bytes[ends[0]...]
    }
  }
}
