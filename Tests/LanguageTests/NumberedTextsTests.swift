import Testing

@testable import Language

@Suite struct NumberedTextsTests {
  private func number(_ text: String, _ seed: UInt32, _ texts: inout NumberedTexts) -> (number: Int32, isNew: Bool) {
    Array(text.utf8).withUnsafeBufferPointer { texts.number(of: $0, seed: seed) }
  }

  @Test func `texts have numbers in the order in which they are met, and keep them`() {
    var texts = NumberedTexts()
    for round in 0..<2 {
      for index in 0..<5_000 {
        let found = number("word\(index)", 1, &texts)
        #expect(found.number == index && found.isNew == (round == 0))
      }
    }
  }

  @Test func `the same bytes of another kind are another text, and no bytes are a text`() {
    var texts = NumberedTexts()
    let numbers = [("on", 1), ("on", 2), ("", 1), ("on", 1), ("", 2)].map { number($0.0, UInt32($0.1), &texts).number }
    #expect(numbers == [0, 1, 2, 0, 3])
  }
}
