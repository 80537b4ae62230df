import CultureFormat
import Language
import Synchronization

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
    private let traits = Mutex<[(lexicons: [String], vocabulary: TraitVocabulary)]>([])

    init(format: Format, lexicons: Lexicons, grammar: Grammar) {
      self.format = format
      self.lexicons = lexicons
      self.grammar = grammar
      alignment = Lazy { AlignmentMeasure(lexicons) }
      placeholders = Lazy { Placeholders(lexicons) }
      customers = Lazy { CustomerMentions(lexicons) }
      similar = Lazy { SimilarTexts(lexicons) }
    }

    /// The words that traits are told by, of two lexicons; made once for all rules that name them.
    func traits(of traits: String, surroundings: String) -> TraitVocabulary {
      self.traits.withLock { known in
        if let found = known.first(where: { $0.lexicons == [traits, surroundings] }) { return found.vocabulary }
        let vocabulary = TraitVocabulary(lexicons, traits: traits, surroundings: surroundings)
        known.append(([traits, surroundings], vocabulary))
        return vocabulary
      }
    }
  }
}
