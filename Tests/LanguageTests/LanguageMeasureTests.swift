import BuiltInRules
import Foundation
import Language
import RuleEngine
import TestSupport
import Testing

/// How often the language of a real sentence is told right; the sentences are not part of the project.
@Suite(.enabled(if: Project.shared != nil, "the sentences are not part of the project"))
struct LanguageMeasureTests {
  private let detector = BuiltInRules.sources.detector

  @Test(arguments: [
    ("superlatives_et-dev", Language.estonian), ("superlatives_ewt-dev", .english), ("superlatives_gum-dev", .english),
  ])
  func `from five words on the language is told right in 99 of 100 sentences`(set: String, language: Language) throws {
    let sentences = try sentences(of: set).filter { $0.split(separator: " ").count >= 5 }
    let wrong = sentences.filter { detector.language(of: TextBytes(copying: $0.utf8)) != language }
    let share = 1 - Double(wrong.count) / Double(sentences.count)
    print("\(set): \(sentences.count) sentences, \((share * 10_000).rounded() / 100) % right")
    if share < 0.99 { print(wrong.prefix(25).joined(separator: "\n")) }
    #expect(share >= 0.99)
  }

  private func sentences(of set: String) throws -> [String] {
    let file = try #require(Project.shared).appending(path: "eval/dev/\(set).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["text"] as? String
    }
  }
}
