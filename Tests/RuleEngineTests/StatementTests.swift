import BuiltInRules
import CultureFormat
import LocatedYAML
import RuleEngine
import Testing

private let statements = BuiltInRules.statements

@Suite struct StatementTests {
  @Test func `every statement of the method is read`() {
    #expect(statements.problems.map(\.values) == [])
    #expect(statements.statements.count == 135)
    #expect(Set(statements.statements.map(\.id)).count == statements.statements.count)
  }

  @Test(arguments: StatementService.of(statements.statements, in: book).map { ($0.statement.id, $0) })
  func `a statement is served by a rule or a field`(id: String, service: StatementService) {
    #expect(service.isServed)
    // What can be checked for certain is checked, not only written down.
    if service.statement.certainties.contains(.lexical) { #expect(!service.rules.isEmpty) }
  }

  @Test func `what rules and fields say they serve are statements of the method`() {
    let used = book.rules.flatMap(\.serves) + book.format.parts.flatMap(\.fields).flatMap(\.serves)
    #expect(Set(used).subtracting(statements.statements.map(\.id)) == [])
  }
}
