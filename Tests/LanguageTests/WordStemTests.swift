import Testing

@testable import Language

@Suite struct WordStemTests {
  private func root(_ word: String, _ language: Language = .english) -> String {
    String(decoding: WordStem.root(of: Array(word.utf8)[...], in: language), as: UTF8.self)
  }

  @Test(arguments: [
    ("answering", "answers"), ("organisation", "organisations"), ("customer's", "customers"), ("kindly", "kind"),
    ("planned", "planning"),
  ])
  func `forms of a word have one root`(left: String, right: String) {
    #expect(root(left) == root(right))
    #expect(left.hasPrefix(root(left)))
  }

  @Test func `short words keep their ends, and letters count however many bytes they take`() {
    #expect(root("bus") == "bus" && root("ring") == "ring")
    #expect(root("õnnelikud", .estonian) == "õnnel" && root("töö", .estonian) == "töö")
    #expect(root("žžžs") == "žžžs")
  }

  @Test func `what is too long for a word is its own root`() {
    let endless = String(repeating: "s", count: 100_000)
    #expect(root(endless) == endless)
  }
}
