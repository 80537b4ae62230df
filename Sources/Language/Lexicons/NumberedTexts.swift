/// Texts by numbers, from 0 on in the order in which they are first met.
struct NumberedTexts: Sendable {
  /// For each hash the number of a text and 1; 0 where there is none.
  private var slots = [Int32](repeating: 0, count: 1 << 10)
  private var texts: [Text] = []
  /// The texts, one after the other.
  private var bytes: [UInt8] = []

  private struct Text {
    let hash: UInt32
    let seed: UInt32
    let start: Int32
    let end: Int32
  }

  /// In bytes, of all texts together.
  var size: Int { bytes.count }

  /// The number of a text, and whether it was not met before.
  ///
  /// - Parameter seed: tells it from the same bytes of another kind.
  mutating func number(of text: UnsafeBufferPointer<UInt8>, seed: UInt32) -> (number: Int32, isNew: Bool) {
    let hash = Self.hash(text, seed)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if isText(Int(number), text, hash, seed) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(texts.count)
    slots[slot] = number + 1
    let start = Int32(bytes.count)
    bytes += text
    texts.append(Text(hash: hash, seed: seed, start: start, end: Int32(bytes.count)))
    if texts.count * 2 > slots.count { grow() }
    return (number, true)
  }

  /// Eight bytes at a time; the high half of a product depends on all of them.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt32) -> UInt32 {
    let (raw, eights) = (UnsafeRawBufferPointer(text), text.count / 8 * 8)
    var hash = UInt64(seed) << 32 | UInt64(truncatingIfNeeded: text.count)
    func mix(_ bytes: UInt64) {
      let product = (hash ^ bytes).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    for at in stride(from: 0, to: eights, by: 8) { mix(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
    var rest: UInt64 = 0
    for at in eights..<text.count { rest = rest << 8 | UInt64(text[at]) }
    mix(rest)
    return UInt32(truncatingIfNeeded: hash)
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ seed: UInt32) -> Bool {
    let known = texts[number]
    guard known.hash == hash, known.seed == seed, Int(known.end - known.start) == text.count else { return false }
    return bytes.withUnsafeBufferPointer { own in
      for index in text.indices where own[Int(known.start) + index] != text[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, text) in texts.enumerated() {
      var slot = Int(text.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
