import Language
import RuleEngine

/// The words of the pages about rules and format.
struct ReferenceTexts {
  let messages: Messages
  let language: Language

  /// A text of the program, filled.
  func callAsFunction(_ name: MessageName, _ values: [String: String] = [:]) -> String {
    messages.text(name, values, in: language)
  }

  /// What a page is made from, and how to make it anew.
  func origin(_ source: String) -> String {
    self(.referencePage, ["source": source, "command": "`RECORD=1 swift test --filter CataloguePageTests`"])
  }

  /// The first two lines of a table; a column may have no heading.
  func head(_ names: [MessageName?]) -> String {
    let headings = names.map { $0.map { " \(self($0)) |" } ?? " |" }
    return "|\(headings.joined())\n|\(names.map { _ in "---|" }.joined())"
  }
}
