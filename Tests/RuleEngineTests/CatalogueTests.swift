import BuiltInRules
import Language
import LocatedYAML
import RuleEngine
import TestSupport
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: MessageName.allCases)
  func `every text of the program stands in the catalogue`(name: MessageName) {
    let names = name.isCount ? [name.rawValue + ".one", name.rawValue + ".other"] : [name.rawValue]
    #expect(names.allSatisfy(book.messages.names.contains))
  }

  @Test(arguments: ReadingProblem.Expected.allCases)
  func `there is a word for everything that can be expected`(expected: ReadingProblem.Expected) {
    #expect(book.messages.names.contains("expected.\(expected.rawValue)"))
  }

  @Test(arguments: ReadingProblem.Name.allCases)
  func `every problem of reading is worded by a rule`(name: ReadingProblem.Name) {
    let stages = name.isGeneral ? ReadingStage.allCases.filter { ![.yaml, .suppressions].contains($0) } : ReadingStage.allCases
    let worded = stages.filter { book.rule(for: $0, problem: name.rawValue) != nil }
    // A document has no keys that must be there and no values from a list.
    let expected = [.missingKey, .unknownValue].contains(name) ? stages.filter { $0 != .document } : stages
    #expect(name.isGeneral ? worded == expected : !worded.isEmpty)
  }

  @Test(arguments: YAMLProblem.Name.allCases)
  func `every problem of YAML is worded by a rule`(name: YAMLProblem.Name) {
    #expect(book.rule(for: .yaml, problem: name.rawValue) != nil)
  }

  @Test func `no rule id stands in a Swift file`() throws {
    let sources = try Project.files(below: "Sources", ending: ".swift").map { ($0, try Project.text($0)) }
    for id in book.rules.map(\.id) {
      let files = sources.filter { $0.1.contains(id) }.map(\.0)
      #expect(files == [], "\(id)")
    }
    #expect(sources.count > 50)
  }

  @Test func `messages are one sentence in lower case without a full stop`() {
    for rule in book.rules {
      for language in Language.known {
        let message = rule.texts.message[language]
        #expect(!message.hasSuffix(".") && !message.hasSuffix("?"), "\(rule.id): \(message)")
        #expect(message.first.map { !$0.isUppercase } ?? false, "\(rule.id): \(message)")
      }
    }
  }
}

extension MessageName {
  /// Whether the catalogue has the text in a form for one and a form for more.
  fileprivate var isCount: Bool { rawValue.hasPrefix("count.") }
}

extension ReadingProblem.Name {
  /// Whether any file that is read by declared keys can have it.
  fileprivate var isGeneral: Bool { [.unknownKey, .missingKey, .wrongKind, .unknownValue].contains(self) }
}
