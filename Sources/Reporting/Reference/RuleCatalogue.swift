public import Language
public import RuleEngine

/// The rules as a page for people, in Markdown: what `Rules/README.md` holds.
public struct RuleCatalogue {
  private let book: RuleBook
  private let statements: [StatementService]
  private let examples: (Rule) -> [RuleExample]
  private let text: ReferenceTexts

  /// - Parameters:
  ///   - statements: the statements of the method, with what serves each.
  ///   - examples: the examples of a rule.
  ///   - language: of the words around those of the rules, which stand in every language.
  public init(
    of book: RuleBook, statements: [StatementService], examples: @escaping (Rule) -> [RuleExample], language: Language
  ) {
    self.book = book
    self.statements = statements
    self.examples = examples
    text = ReferenceTexts(messages: book.messages, language: language)
  }

  /// Ends in a line break.
  public var markdown: String {
    let judging = book.rules.filter(\.isSelectable)
    let reading = book.rules.filter { !$0.isSelectable }
    return """
      # \(text(.referenceRulesTitle))

      \(text.origin(text(.referenceRuleFiles)))

      \(text(.referenceMarks))

      \(text.head([.ruleHeading, .severity, .referenceFinds, .serves]))
      \(judging.map(row).joined(separator: "\n"))

      ## \(text(.referenceDemands))

      \(text(.referenceCertainties))

      \(text.head([nil, .referenceStatement, .referenceSure, .referenceRules, .referenceFields]))
      \(statements.map(row).joined(separator: "\n"))

      \(judging.map { section($0, examples($0)) }.joined(separator: "\n"))
      ## \(text(.referenceReading))

      \(text(.referenceReadingLead))

      \(text.head([.referenceId, .severity, .referenceFinds]))
      \(reading.map { "| `\($0.id)` | \($0.severity.rawValue) | \($0.texts.title[text.language]) |" }.joined(separator: "\n"))

      """
  }

  private func row(_ rule: Rule) -> String {
    let marks: [MessageName] = (rule.preset == .all ? [.referenceMarkAll] : [])
      + (rule.confidence == .low ? [.referenceMarkQuestion] : [])
    let weight = ([rule.severity.rawValue] + marks.map { "*\(text($0))*" }).joined(separator: ", ")
    return "| \(link(rule)) | \(weight) | \(rule.texts.title[.english]) · "
      + "\(rule.texts.title[.estonian]) | \(rule.serves.joined(separator: ", ")) |"
  }

  private func row(_ service: StatementService) -> String {
    let statement = service.statement
    let fields = service.fields.map { "`\($0.part).\($0.field)`" }
    return "| \(statement.id) | \(statement.text[.english]) · *\(statement.text[.estonian])* | "
      + "\(statement.certainties.map(\.rawValue).joined(separator: ", ")) | "
      + "\(service.rules.map(link).joined(separator: ", ")) | \(fields.joined(separator: ", ")) |"
  }

  private func link(_ rule: Rule) -> String { "[`\(rule.id)`](#\(anchor(rule.id)))" }

  /// How a Markdown page names a heading.
  private func anchor(_ id: String) -> String {
    id.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  private func section(_ rule: Rule, _ examples: [RuleExample]) -> String {
    let texts = [rule.texts.why, rule.texts.how] + (rule.texts.ask.map { [$0] } ?? [])
    let pattern = rule.texts.pattern.map { named(.referenceWriteBy, $0) } ?? ""
    let certainty = rule.texts.certainty.map { named(.referenceHowSure, $0) } ?? ""
    let source = rule.source.isEmpty ? "" : "\n\(text(.referenceOrigin)): \(rule.source)\n"
    return """
      ## \(rule.id)

      \(texts.map { $0[.english] }.joined(separator: " "))

      *\(texts.map { $0[.estonian] }.joined(separator: " "))*
      \(pattern)\(certainty)\(source)
      \(block(.referenceIsFound, examples.filter(\.isBad)))
      \(block(.referenceLeftAlone, examples.filter { !$0.isBad }))

      """
  }

  /// A text with its word, in each language.
  private func named(_ name: MessageName, _ text: LocalizedText) -> String {
    let said = { (language: Language) in "\(book.messages.text(name, in: language)): \(text[language])" }
    return "\n\(said(.english))\n\n*\(said(.estonian))*\n"
  }

  /// The first example in each language.
  private func block(_ title: MessageName, _ examples: [RuleExample]) -> String {
    let shown = Language.known.compactMap { language in
      examples.first { $0.isStated(in: language) }
    }
    return (["\(text(title)):"] + shown.map { "```yaml\n\($0.text)```" }).joined(separator: "\n\n")
  }
}
