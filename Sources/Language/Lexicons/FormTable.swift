import Packing

/// Word forms and the numbers that belong to each: a hash table in packed text, probed linearly.
struct FormTable: Sendable {
  private let packed: PackedReader
  private let slots: Int
  private let slotMask: Int
  private let start: Int

  /// - Parameter offset: where the table begins in the packed text.
  init(_ packed: PackedReader, at offset: Int) {
    self.packed = packed
    start = offset
    slots = offset + Self.headerDigits
    slotMask = (1 << packed.number(at: offset, digits: 1)) - 1
  }

  /// The numbers of a form, or nil where it is not listed.
  @inline(__always)
  func numbers(of key: UnsafeBufferPointer<UInt8>) -> Numbers? {
    numbers(of: key, hash: FormHash(key))
  }

  @inline(__always)
  func numbers(of key: UnsafeBufferPointer<UInt8>, hash: FormHash) -> Numbers? {
    var slot = hash.slot & slotMask
    while true {
      let record = packed.number(at: slots + slot * Self.slotDigits, digits: Self.slotDigits)
      if record == 0 { return nil }
      let at = start + record
      if packed.number(at: at, digits: 2) == key.count, packed.matches(key, at: at + 2) {
        return Numbers(packed: packed, offset: at + 2 + key.count)
      }
      slot = (slot + 1) & slotMask
    }
  }

  /// The numbers of one form, read in place.
  struct Numbers: Sequence {
    let packed: PackedReader
    let offset: Int

    func makeIterator() -> Iterator {
      Iterator(packed: packed, at: offset + 1, left: packed.number(at: offset, digits: 1))
    }

    /// Reads one number after the other.
    struct Iterator: IteratorProtocol {
      let packed: PackedReader
      var at: Int
      var left: Int

      mutating func next() -> Int? {
        guard left > 0 else { return nil }
        left -= 1
        at += FormTable.numberDigits
        return packed.number(at: at - FormTable.numberDigits, digits: FormTable.numberDigits)
      }
    }
  }

  static let headerDigits = 1
  static let slotDigits = 4
  static let numberDigits = 3

  /// Packs a table; forms longer than 4,095 bytes and more than 63 numbers of one form are left out.
  static func pack(_ forms: [[UInt8]: [Int]]) -> [UInt8] {
    var sizeBits = 3
    while (1 << sizeBits) * 2 < forms.count * 3 { sizeBits += 1 }
    var slots = [Int](repeating: 0, count: 1 << sizeBits)
    var records = PackedWriter()
    let recordsStart = headerDigits + slots.count * slotDigits
    for (form, numbers) in forms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where form.count < 4096 {
      var slot = form.withUnsafeBufferPointer { FormHash($0).slot } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = recordsStart + records.count
      records.word(form)
      records.number(min(numbers.count, 63), digits: 1)
      for number in numbers.prefix(63) { records.number(number, digits: numberDigits) }
    }
    var writer = PackedWriter()
    writer.number(sizeBits, digits: headerDigits)
    for slot in slots { writer.number(slot, digits: slotDigits) }
    writer.append(records.bytes)
    return writer.bytes
  }
}

/// FNV-1a over the bytes of a form; can be carried on byte by byte, so that every beginning of a
/// word is hashed in one pass.
struct FormHash {
  private var value: UInt32 = 0x811C_9DC5

  init() {}

  init(_ key: UnsafeBufferPointer<UInt8>) {
    for byte in key { add(byte) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 0x0100_0193
  }

  var slot: Int { Int(value ^ value >> 15) }
}
