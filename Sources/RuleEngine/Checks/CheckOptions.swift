import CultureFormat
import Language
import LocatedYAML
import Packing

/// The options of a check, with what they may refer to.
///
/// A user's rule is read from its file. The build reads the built-in ones so, and keeps every answer in the order of
/// the questions; a run that asks the same gets them back without looking anything up.
public struct CheckOptions {
  /// The options as written; nil where the answers were kept.
  var reader: MappingReader?
  /// The answers that were kept; none beside a file.
  private var answers = PackedCursor(.empty)
  /// Keeps the answers that are read; nil where nobody wants them.
  private let keeper: AnswerKeeper?
  let vocabulary: Vocabulary
  /// The names of the kinds of part that the rule is for; empty for any.
  let kindNames: [String]
  /// Options that the configuration sets; they stand before those of the rule file.
  let overrides: [String: YAMLNode]
  private(set) var usedOverrides: Set<String> = []
  /// The entries of lexicons that the check looks for, where it is read from a file.
  var terms = EntrySet()
  /// The grammar that the check goes by, where it is read from a file.
  var topics: Set<Grammar.Topic> = []

  /// Options of a file.
  init(
    reader: MappingReader, vocabulary: Vocabulary, kinds: [String], overrides: [String: YAMLNode] = [:],
    keeper: AnswerKeeper? = nil
  ) {
    self.reader = reader
    self.vocabulary = vocabulary
    kindNames = kinds
    self.overrides = overrides
    self.keeper = keeper
  }

  /// Options whose answers were kept, of a rule for some subjects.
  init(_ subjects: RuleSubjects, _ answers: PackedCursor, _ vocabulary: Vocabulary) {
    reader = nil
    self.answers = answers
    self.vocabulary = vocabulary
    kindNames = subjects.kinds
    (overrides, keeper) = ([:], nil)
  }

  /// The problems of the options; none where their answers were kept.
  var problems: [ReadingProblem] { reader?.problems ?? [] }

  /// Whether the answers were kept, so that no file is looked at.
  var isKept: Bool { reader == nil }

  /// Whether every answer that was kept has been asked for.
  var areAllAnswered: Bool { answers.isAtEnd }

  /// The next answer that was kept.
  mutating func kept<Answer: Packable>() -> Answer { Answer(&answers) }

  /// An answer that was kept, or that of the file.
  mutating func answer<Answer: Packable>(_ read: (inout MappingReader) -> Answer) -> Answer {
    guard var reader else { return kept() }
    let answer = read(&reader)
    self.reader = reader
    keeper?.keep(answer)
    return answer
  }

  /// Notes what is wrong with the value of an option, or with the options where it is not written.
  mutating func report(_ kind: ReadingProblem.Kind, at key: String? = nil) {
    guard let place = key.flatMap({ reader?.value($0) }) ?? reader?.node else { return }
    reader?.report(kind, at: place)
  }

  /// Reads what stands inside of the options; what is wrong there is wrong with them.
  mutating func within<Answer>(_ reader: MappingReader, _ read: (inout CheckOptions) -> Answer) -> Answer {
    var options = CheckOptions(
      reader: reader, vocabulary: vocabulary, kinds: kindNames, overrides: overrides, keeper: keeper)
    let answer = read(&options)
    usedOverrides.formUnion(options.usedOverrides.union(options.reader?.usedOverrides ?? []))
    terms.formUnion(options.terms)
    topics.formUnion(options.topics)
    self.reader?.adopt(options.problems)
    return answer
  }

  /// Notes what a check goes by, where somebody may ask for it.
  mutating func notes(_ entries: EntrySet = EntrySet(), topic: Grammar.Topic? = nil) {
    if isKept { return }
    terms.formUnion(entries)
    if let topic { topics.insert(topic) }
  }
}
