/// One code point of a UTF-8 text, with what splitting into words asks of it.
struct Letter {
  let scalar: UInt32
  /// In bytes; 0 past the end of the text.
  let length: Int

  /// What a code point divides.
  enum Separation {
    case none, hyphen, clause, sentence, line
  }

  init(_ text: TextBytes, _ at: Int) {
    self = text.withUnsafeBufferPointer { Letter($0, at) }
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) {
    guard at >= 0, at < text.count else {
      (scalar, length) = (0, 0)
      return
    }
    let first = text[at]
    let count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard count > 1, at + count <= text.count else {
      (scalar, length) = (UInt32(first), 1)
      return
    }
    let lead = UInt32(first) & (0x7F >> UInt32(count))
    scalar = text[at + 1..<at + count].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    length = count
  }

  private init(scalar: UInt32, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  /// Every apostrophe counts as the plain one.
  static func apostrophe(length: Int) -> Letter { Letter(scalar: 0x27, length: length) }

  var isASCII: Bool { scalar < 0x80 }
  var isDigit: Bool { scalar >= 0x30 && scalar <= 0x39 }
  var isPercent: Bool { scalar == 0x25 }
  var isApostrophe: Bool { scalar == 0x27 || scalar == 0x2019 }
  var isFullStop: Bool { scalar == 0x2E }
  var isBracket: Bool { scalar == 0x28 || scalar == 0x29 }
  var isClosing: Bool { scalar == 0x29 }
  /// A combining mark: the letter before it carries it.
  var isMark: Bool { scalar >= 0x300 && scalar < 0x370 }
  var isWordPart: Bool { isLetter || isDigit }

  /// Letters of any alphabet, by block: what is neither punctuation nor a symbol.
  var isLetter: Bool {
    if scalar < 0x80 { return (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
    if scalar < 0x2000 { return scalar != 0xD7 && scalar != 0xF7 }
    return scalar >= 0x2C00 && scalar < 0xD800 && !(0x2E00..<0x3040).contains(scalar) || scalar >= 0xF900 && scalar < 0xFB00
  }

  var isCapital: Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    if scalar < 0xDF { return scalar >= 0xC0 && scalar != 0xD7 }
    if scalar >= 0x100 && scalar < 0x180 { return lowercased != scalar }
    return scalar >= 0x391 && scalar <= 0x3A9 || scalar >= 0x400 && scalar <= 0x42F
  }

  private var lowercased: UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    // In Latin Extended-A capital and small letters alternate; in two stretches the odd ones are capitals.
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    default: scalar
    }
  }

  var separation: Separation {
    switch scalar {
    case 0x0A: .line
    case 0x2D, 0x2010, 0x2011, 0x2013, 0x2014: .hyphen
    case 0x2E, 0x21, 0x3F, 0x2026: .sentence
    case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x2F, 0x2022, 0x22, 0x201C...0x201F, 0xAB, 0xBB, 0x7C: .clause
    default: .none
    }
  }

  /// Appends the small letter in UTF-8; a combining mark joins the letter before it where the word has such a letter.
  ///
  /// - Parameter start: where the letters of the word begin.
  func appendLowercase(to bytes: inout [UInt8], ofWordAt start: Int) {
    if isMark, bytes.count > start, let composed = Self.composed[UInt32(bytes[bytes.count - 1]) << 16 | scalar] {
      bytes.removeLast()
      return Letter(scalar: composed, length: 2).appendLowercase(to: &bytes, ofWordAt: start)
    }
    let small = lowercased
    switch small {
    case ..<0x80: bytes.append(UInt8(small))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | small >> 6))
      bytes.append(UInt8(0x80 | small & 0x3F))
    case ..<0x10000: bytes += [UInt8(0xE0 | small >> 12), UInt8(0x80 | small >> 6 & 0x3F), UInt8(0x80 | small & 0x3F)]
    default:
      bytes += [
        UInt8(0xF0 | small >> 18), UInt8(0x80 | small >> 12 & 0x3F), UInt8(0x80 | small >> 6 & 0x3F),
        UInt8(0x80 | small & 0x3F),
      ]
    }
  }

  /// Small letter and combining mark → the letter that they make, of the Latin letters up to U+017F.
  private static let composed: [UInt32: UInt32] = {
    var composed: [UInt32: UInt32] = [:]
    for (mark, plain, marked) in marks {
      for (letter, whole) in zip(plain.unicodeScalars, marked.unicodeScalars) { composed[letter.value << 16 | mark] = whole.value }
    }
    return composed
  }()

  /// Combining marks, letters that carry them, and what these become.
  private static let marks: [(mark: UInt32, plain: String, marked: String)] = [
    (0x300, "aeiou", "àèìòù"), (0x301, "aceilnorsuyz", "áćéíĺńóŕśúýź"), (0x302, "aceghijosuwy", "âĉêĝĥîĵôŝûŵŷ"),
    (0x303, "ainou", "ãĩñõũ"), (0x304, "aeiou", "āēīōū"), (0x306, "aegiou", "ăĕğĭŏŭ"), (0x307, "cegz", "ċėġż"),
    (0x308, "aeiouy", "äëïöüÿ"), (0x30A, "au", "åů"), (0x30B, "ou", "őű"), (0x30C, "cdelnrstz", "čďěľňřšťž"),
    (0x327, "cgklnrst", "çģķļņŗşţ"), (0x328, "aeiu", "ąęįų"),
  ]
}
