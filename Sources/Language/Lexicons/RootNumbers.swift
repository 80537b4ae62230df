/// Roots by numbers; the same letters in two languages are two.
struct RootNumbers: Sendable {
  private var roots = NumberedTexts()

  mutating func number(of root: ArraySlice<UInt8>, in language: Language) -> Int32 {
    root.withUnsafeBufferPointer { roots.number(of: $0, seed: language.seed).number }
  }

  /// A root among numbers is another than the root alone: *ten days* are not *two days*.
  mutating func number(of root: Int32, among numbers: [Int32]) -> Int32 {
    if numbers.isEmpty { return root }
    return ([root] + numbers).withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { roots.number(of: $0, seed: 0).number }
    }
  }
}
