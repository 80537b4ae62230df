import BuiltInRules
import Language
import RuleEngine
import Testing

@Suite struct LanguageDetectorTests {
  private let detector = BuiltInRules.sources.detector

  @Test(arguments: [
    "Kuulame klienti ja vastame samal päeval.", "Meie eesmärk on lihtne asjaajamine kõigile.",
    "Iga inimene saab abi, kui ta seda vajab.", "Küsime üle, millest aru saime.",
  ])
  func `Estonian is told by its small words and letters`(text: String) {
    #expect(detector.language(of: TextBytes(copying: text.utf8)) == .estonian)
  }

  @Test(arguments: [
    "We listen to our customers and answer on the same day.", "To make paperwork easy for everyone.",
    "Every person gets help when they need it.",
  ])
  func `English is told by its small words`(text: String) {
    #expect(detector.language(of: TextBytes(copying: text.utf8)) == .english)
  }

  @Test func `a name alone tells nothing`() {
    #expect(detector.language(of: TextBytes(copying: "Innovation".utf8)) == nil)
  }
}
