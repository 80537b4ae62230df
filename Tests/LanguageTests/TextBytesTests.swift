import Language
import Testing

@Suite struct TextBytesTests {
  /// A text as it lies behind another and before a third, which must not be seen.
  private static func amidst(_ text: String) -> TextBytes {
    let others = (before: Array("x’s ".utf8), behind: Array("'s most".utf8))
    let all = others.before + Array(text.utf8) + others.behind
    return TextBytes(all[others.before.count..<all.count - others.behind.count])
  }

  @Test(arguments: ["We ask the customers", "Õpime KOOS (sise)Kliendiga, alati’", "", "é", "isn't it – well-known 24/7"])
  func `a text reads the same wherever it lies`(text: String) {
    let bytes = Self.amidst(text)
    let lexicons = Lexicons([])
    let (passage, alone) = (
      Passage(bytes, language: .english, lexicons: lexicons), Passage(text.utf8, language: .english, lexicons: lexicons)
    )
    #expect(passage.string == text)
    #expect(passage.words.map(\.text) == alone.words.map(\.text))
    #expect(passage.words.map(\.traits) == alone.words.map(\.traits))
    #expect(passage.words.indices.map { Array(passage.key($0)) } == alone.words.indices.map { Array(alone.key($0)) })
    #expect(passage.words.indices.map(passage.written) == alone.words.indices.map(alone.written))
    #expect(passage.sentences == alone.sentences)
    #expect(passage.isOneWord == alone.isOneWord)
  }

  @Test func `indices count from the beginning of the text`() {
    let bytes = Self.amidst("care")
    #expect(bytes.count == 4)
    #expect((0..<4).map { bytes[$0] } == Array("care".utf8))
    #expect(Array(bytes[1..<3]) == Array("ar".utf8))
    #expect(Array(bytes[2...]) == Array("re".utf8))
    #expect(bytes[4...].isEmpty)
  }
}
