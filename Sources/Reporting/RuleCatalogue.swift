import Language
public import RuleEngine

/// The rules as a page for people, in Markdown: what `Rules/README.md` holds.
public enum RuleCatalogue {
  /// - Parameter examples: the examples of a rule.
  public static func markdown(of book: RuleBook, examples: (Rule) -> [RuleExample]) -> String {
    let judging = book.rules.filter(\.isSelectable)
    let reading = book.rules.filter { !$0.isSelectable }
    return """
      # Rules

      This page is made from the rule files in this folder: `RECORD=1 swift test --filter CataloguePageTests` writes it anew.

      | rule | severity | finds | serves |
      |---|---|---|---|
      \(judging.map(row).joined(separator: "\n"))

      \(judging.map { section($0, examples($0)) }.joined(separator: "\n"))
      ## What the reader reports

      These ids word what is wrong with documents, configurations and rule files. They always show.

      | id | severity | finds |
      |---|---|---|
      \(reading.map { "| `\($0.id)` | \($0.severity.rawValue) | \($0.texts.title[.english]) |" }.joined(separator: "\n"))

      """
  }

  private static func row(_ rule: Rule) -> String {
    "| [`\(rule.id)`](#\(anchor(rule.id))) | \(rule.severity.rawValue) | \(rule.texts.title[.english]) · "
      + "\(rule.texts.title[.estonian]) | \(rule.serves.joined(separator: ", ")) |"
  }

  /// How a Markdown page names a heading.
  private static func anchor(_ id: String) -> String {
    id.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  private static func section(_ rule: Rule, _ examples: [RuleExample]) -> String {
    let texts = [rule.texts.why, rule.texts.how] + (rule.texts.ask.map { [$0] } ?? [])
    let certainty = rule.texts.certainty.map { "\nHow sure: \($0[.english])\n\n*Kui kindel: \($0[.estonian])*\n" } ?? ""
    let source = rule.source.isEmpty ? "" : "\nSource: \(rule.source)\n"
    return """
      ## \(rule.id)

      \(texts.map { $0[.english] }.joined(separator: " "))

      *\(texts.map { $0[.estonian] }.joined(separator: " "))*
      \(certainty)\(source)
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
