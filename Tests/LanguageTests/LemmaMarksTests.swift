import Packing
import Testing

@testable import Language

@Suite struct LemmaMarksTests {
  private static let lemmas = Array(0..<LemmaMarks.count)

  @Test func `each of so many lemmas is told from the others, also as they are packed`() {
    for lemma in Self.lemmas {
      var writer = PackedWriter()
      LemmaMarks(lemma).pack(into: &writer)
      let packed = PackedText(writer.bytes)
      let marks = withExtendedLifetime(packed) { LemmaMarks(PackedReader(packed), at: 0) }
      for other in Self.lemmas {
        #expect(LemmaMarks(lemma).intersects(LemmaMarks(other)) == (lemma == other))
        #expect(marks.intersects(LemmaMarks(other)) == (lemma == other))
      }
    }
  }

  @Test func `a lemma in common is always seen`() {
    var marks = LemmaMarks(100_003)
    marks.insert(7)
    #expect(marks.intersects(LemmaMarks(100_003)))
    #expect(marks.intersects(LemmaMarks(7)))
    var more = LemmaMarks()
    #expect(more.isEmpty && !marks.intersects(more))
    more.formUnion(marks)
    #expect(more.intersects(LemmaMarks(7)) && !more.isEmpty)
  }
}
