/// Roots by numbers; the same letters in two languages are two.
struct RootNumbers: Sendable {
  private var roots = NumberedTexts()

  mutating func number(of root: ArraySlice<UInt8>, in language: Language) -> Int32 {
    root.withUnsafeBufferPointer { roots.number(of: $0, seed: language.seed).number }
  }

  /// A root among numbers is another than the root alone: *ten days* are not *two days*.
  ///
  /// - Parameter surroundings: the number of the numbers.
  mutating func number(of root: Int32, among surroundings: Int32) -> Int32 { number(ofAll: [root, surroundings], kind: 0) }

  /// The number of several numbers; nil of none.
  mutating func number(ofAll numbers: [Int32]) -> Int32? { numbers.isEmpty ? nil : number(ofAll: numbers, kind: 1) }

  private mutating func number(ofAll numbers: [Int32], kind: UInt32) -> Int32 {
    numbers.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { roots.number(of: $0, seed: kind).number }
    }
  }
}
