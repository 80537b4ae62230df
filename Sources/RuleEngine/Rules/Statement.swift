public import LocatedYAML

/// A checkable statement of the method that the rules and the fields of the format serve.
public struct Statement: Sendable {
  /// As `serves` names it.
  public let id: String
  /// How sure a check of it can be; several where parts of it differ.
  public let certainties: [Certainty]
  public let source: String
  public let text: LocalizedText

  /// How sure a check of a statement can be.
  public enum Certainty: String, Sendable, CaseIterable {
    /// Present or not, how many, how long: nothing to doubt.
    case mechanical = "A"
    /// By words, within clear bounds.
    case lexical = "B"
    /// A weak cue, put as a question.
    case weak = "C"
    /// By no rule; the author states it in a field.
    case attested = "D"
  }

  /// Reads a document with `statements`: a map from id to `sure`, `source` and a text in each language.
  public static func read(_ node: YAMLNode) -> (statements: [Statement], problems: [ReadingProblem]) {
    var problems: [ReadingProblem] = []
    let statements = (node.value(of: "statements")?.pairs ?? []).compactMap { pair -> Statement? in
      var reader = MappingReader(pair.value, name: pair.key.text)
      let sure = reader.texts("sure").compactMap { Certainty(rawValue: $0.text) }
      let source = reader.requiredText("source")
      let text = LocalizedText.read("text", &reader)
      reader.finish()
      problems += reader.problems
      guard let source, let text, !sure.isEmpty else { return nil }
      return Statement(id: pair.key.text, certainties: sure, source: source, text: text)
    }
    return (statements, problems)
  }
}
