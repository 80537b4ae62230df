import CultureFormat
import Language

extension CheckOptions {
  /// What rule files may name; one for all rules.
  final class Vocabulary: Sendable {
    let format: Format
    let lexicons: Lexicons
    let grammar: Grammar
    /// nil where the lexicons lack the themes.
    let alignment: Lazy<AlignmentMeasure?>
    let placeholders: Lazy<Placeholders>
    let customers: Lazy<CustomerMentions>
    let similar: Lazy<SimilarTexts>

    init(format: Format, lexicons: Lexicons, grammar: Grammar) {
      self.format = format
      self.lexicons = lexicons
      self.grammar = grammar
      alignment = Lazy { AlignmentMeasure(lexicons) }
      placeholders = Lazy { Placeholders(lexicons) }
      customers = Lazy { CustomerMentions(lexicons) }
      similar = Lazy { SimilarTexts(lexicons) }
    }
  }
}
