import CultureFormat

/// What serves a statement of the method: rules that check it, fields of the format that hold it.
public struct StatementService: Sendable {
  public let statement: Statement
  public let rules: [Rule]
  /// A field by its kind of part and its name.
  public let fields: [(part: String, field: String)]

  public var isServed: Bool { !rules.isEmpty || !fields.isEmpty }

  /// What serves each of the statements, in their order.
  public static func of(_ statements: [Statement], in book: RuleBook) -> [StatementService] {
    let fields = book.format.parts.flatMap { part in
      part.fields.flatMap { field in field.serves.map { (id: $0, part: part.name, field: field.name) } }
    }
    return statements.map { statement in
      StatementService(
        statement: statement, rules: book.rules.filter { $0.serves.contains(statement.id) },
        fields: fields.filter { $0.id == statement.id }.map { ($0.part, $0.field) })
    }
  }
}
