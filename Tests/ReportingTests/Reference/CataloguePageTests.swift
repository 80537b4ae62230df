import BuiltInRules
import Language
import Reporting
import RuleEngine
import TestSupport
import Testing

@Suite struct CataloguePageTests {
  @Test func `the catalogue page is what the rules say now`() throws {
    let book = RuleBook(BuiltInRules.sources)
    let statements = StatementService.of(BuiltInRules.statements.statements, in: book)
    let page = RuleCatalogue(
      of: book, statements: statements, examples: BuiltInRules.examples, language: .english
    ).markdown
    try expectRecorded(page, in: "Rules/README.md", renewedBy: "RECORD=1 swift test --filter CataloguePageTests")
  }

  @Test func `the page of the format is what the format says now`() throws {
    let page = FormatReference(RuleBook(BuiltInRules.sources), language: .english).markdown
    try expectRecorded(page, in: "Rules/FORMAT.md", renewedBy: "RECORD=1 swift test --filter CataloguePageTests")
  }
}
