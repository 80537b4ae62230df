import BuiltInRules
import Reporting
import RuleEngine
import TestSupport
import Testing

@Suite struct CataloguePageTests {
  @Test func `the catalogue page is what the rules say now`() throws {
    let book = RuleBook(BuiltInRules.sources)
    let page = RuleCatalogue.markdown(of: book, examples: BuiltInRules.examples)
    try expectRecorded(page, in: "Rules/README.md", renewedBy: "RECORD=1 swift test --filter CataloguePageTests")
  }
}
