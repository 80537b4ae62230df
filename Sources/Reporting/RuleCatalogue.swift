import Language
public import RuleEngine

/// The rules as a page for people, in Markdown: what `Rules/README.md` holds.
public enum RuleCatalogue {
  /// - Parameters:
  ///   - statements: the statements of the method, with what serves each.
  ///   - examples: the examples of a rule.
  public static func markdown(
    of book: RuleBook, statements: [StatementService], examples: (Rule) -> [RuleExample]
  ) -> String {
    let judging = book.rules.filter(\.isSelectable)
    let reading = book.rules.filter { !$0.isSelectable }
    return """
      # Rules

      This page is made from the rule files in this folder: `RECORD=1 swift test --filter CataloguePageTests` writes it anew.

      Rules marked *all* run with `--preset all` only. Those marked *question* are never sure of what they find: they ask.

      | rule | severity | finds | serves |
      |---|---|---|---|
      \(judging.map(row).joined(separator: "\n"))

      ## What the method demands, and what serves it

      How sure a check can be: A mechanical, B by words, C a weak cue, put as a question, D by no rule: a field in which the author states it.

      | | statement | sure | rules | fields |
      |---|---|---|---|---|
      \(statements.map(row).joined(separator: "\n"))

      \(judging.map { section($0, examples($0)) }.joined(separator: "\n"))
      ## What the reader reports

      These ids word what is wrong with documents, configurations and rule files. They always show.

      | id | severity | finds |
      |---|---|---|
      \(reading.map { "| `\($0.id)` | \($0.severity.rawValue) | \($0.texts.title[.english]) |" }.joined(separator: "\n"))

      """
  }

  private static func row(_ rule: Rule) -> String {
    let marks = [rule.preset == .all ? "all" : nil, rule.confidence == .low ? "question" : nil].compactMap { $0 }
    let weight = ([rule.severity.rawValue] + marks.map { "*\($0)*" }).joined(separator: ", ")
    return "| \(link(rule)) | \(weight) | \(rule.texts.title[.english]) · "
      + "\(rule.texts.title[.estonian]) | \(rule.serves.joined(separator: ", ")) |"
  }

  private static func row(_ service: StatementService) -> String {
    let statement = service.statement
    let fields = service.fields.map { "`\($0.part).\($0.field)`" }
    return "| \(statement.id) | \(statement.text[.english]) · *\(statement.text[.estonian])* | "
      + "\(statement.certainties.map(\.rawValue).joined(separator: ", ")) | "
      + "\(service.rules.map(link).joined(separator: ", ")) | \(fields.joined(separator: ", ")) |"
  }

  private static func link(_ rule: Rule) -> String { "[`\(rule.id)`](#\(anchor(rule.id)))" }

  /// How a Markdown page names a heading.
  private static func anchor(_ id: String) -> String {
    id.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  private static func section(_ rule: Rule, _ examples: [RuleExample]) -> String {
    let texts = [rule.texts.why, rule.texts.how] + (rule.texts.ask.map { [$0] } ?? [])
    let pattern = rule.texts.pattern.map { "\nTo write by: \($0[.english])\n\n*Lausemall: \($0[.estonian])*\n" } ?? ""
    let certainty = rule.texts.certainty.map { "\nHow sure: \($0[.english])\n\n*Kui kindel: \($0[.estonian])*\n" } ?? ""
    let source = rule.source.isEmpty ? "" : "\nSource: \(rule.source)\n"
    return """
      ## \(rule.id)

      \(texts.map { $0[.english] }.joined(separator: " "))

      *\(texts.map { $0[.estonian] }.joined(separator: " "))*
      \(pattern)\(certainty)\(source)
      \(block("Found", examples.filter(\.isBad)))
      \(block("Left alone", examples.filter { !$0.isBad }))

      """
  }

  /// The first example in each language.
  private static func block(_ title: String, _ examples: [RuleExample]) -> String {
    let shown = Language.known.compactMap { language in
      examples.first { $0.text.contains("language: \(language.rawValue)\n") }
    }
    return ([title + ":"] + shown.map { "```yaml\n\($0.text)```" }).joined(separator: "\n\n")
  }
}
