import Language
import LocatedYAML
import Places
import Synchronization
import Testing

@testable import RuleEngine

/// Counts what is read of it.
private final class CountedContents: RuleContents {
  private let counts = Mutex<[String: Int]>([:])

  var reads: [String: Int] { counts.withLock { $0 } }

  private func count(_ part: String) { counts.withLock { $0[part, default: 0] += 1 } }

  func readNode() -> YAMLNode {
    count("node")
    return YAMLReader.read(SourceFile(name: "a.yaml", contents: Array("rule: own/rule".utf8))).documents[0].root
  }

  func readDetails() -> Rule.Details {
    count("details")
    return Rule.Details(source: "a book")
  }

  func readTexts() -> Rule.Texts {
    count("texts")
    return Rule.Texts()
  }

  func readApplication() -> RuleApplication? {
    count("application")
    return nil
  }

  func readCoverage() -> RuleCoverage {
    count("coverage")
    return RuleCoverage(topics: [.traits])
  }
}

@Suite struct RuleContentsTests {
  @Test func `of a rule each part is read once, whoever asks and whatever it is`() async {
    let contents = CountedContents()
    let rule = Rule(id: "own/rule", preset: .all, target: .texts, contents: contents)
    #expect(contents.reads.isEmpty, "nobody has asked")
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          #expect(rule.application == nil)
          #expect(rule.source == "a book")
          #expect(rule.serves.isEmpty)
          #expect(rule.node.value(of: "rule")?.text == "own/rule")
          #expect(rule.topics == [.traits])
          #expect(rule.texts.doubt == nil)
        }
      }
    }
    let parts = ["node", "details", "texts", "application", "coverage"]
    #expect(contents.reads == Dictionary(uniqueKeysWithValues: parts.map { ($0, 1) }))
  }
}
