package import CultureFormat
package import Language
package import LocatedYAML

/// Reads the rules of the project during the build, and packs what every run asks of them.
package struct RulePacker {
  private let vocabulary: CheckOptions.Vocabulary

  package init(format: Format, lexicons: LexiconBook, grammar: Grammar) {
    vocabulary = CheckOptions.Vocabulary(format: format, lexicons: Lexicons([lexicons]), grammar: grammar)
  }

  /// - Returns: the rule of a file as packed text; nil where something is wrong with it, which the problems say, or
  ///   where its check asks another time for something else.
  package func pack(_ rule: YAMLNode) -> (packed: [UInt8]?, problems: [ReadingProblem]) {
    let keeper = AnswerKeeper()
    var reader = RuleReader(rule, vocabulary: vocabulary)
    let rule = reader.read(keeper)
    let packed = rule.map { CompiledRule.pack($0, keeper) }
    return (packed.flatMap { CompiledRule.isAnswered($0, vocabulary) ? $0 : nil }, reader.problems)
  }
}
