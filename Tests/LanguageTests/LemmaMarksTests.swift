import Testing

@testable import Language

@Suite struct LemmaMarksTests {
  @Test func `lemmas in common are always seen, and most others are told apart`() {
    let lemmas = [0, 1, 59, 60, 61, 4096, 100_003]
    for lemma in lemmas {
      var marks = LemmaMarks(lemma)
      marks.insert(7)
      #expect(marks.intersects(LemmaMarks(lemma)))
      #expect(LemmaMarks(bits: Int(marks.bits)).intersects(LemmaMarks(lemma)), "as they are packed")
      #expect(!marks.intersects(LemmaMarks()))
    }
    #expect(!LemmaMarks(3).intersects(LemmaMarks(4)))
    #expect(LemmaMarks().isEmpty)
  }
}
