public import CultureFormat
public import Language
public import LocatedYAML
public import Places
import Packing

/// Everything that judging needs: the format, the lexicons and the rules, the built-in ones and the user's.
public struct RuleBook: Sendable {
  public let format: Format
  public let lexicons: Lexicons
  public let grammar: Grammar
  public let detector: LanguageDetector
  public let messages: Messages
  /// By id.
  public let rules: [Rule]
  /// The ids of the rules that are left out because something is wrong with them.
  public let brokenRules: [String]
  /// What is wrong with rule files; the rules they hold are left out.
  public let problems: [ReadingProblem]
  /// What is wrong with rule files as YAML.
  public let yamlProblems: [YAMLProblem]
  /// The rules that word problems of reading, in the order in which they are asked.
  private let readingRules: [Rule]

  /// What rules are made of.
  public struct Sources: Sendable {
    public var format: CompiledFormat
    public var messages: YAMLNode
    public var lexicons: LexiconBook
    public var grammar: Grammar
    public var detector: LanguageDetector
    /// What a user's own lexicons are inflected by.
    public var inflections: @Sendable () -> Inflections
    public var rules: [CompiledRule]

    public init(
      format: CompiledFormat, messages: YAMLNode, lexicons: LexiconBook, grammar: Grammar, detector: LanguageDetector,
      inflections: @escaping @Sendable () -> Inflections, rules: [CompiledRule]
    ) {
      self.format = format
      self.messages = messages
      self.lexicons = lexicons
      self.grammar = grammar
      self.detector = detector
      self.inflections = inflections
      self.rules = rules
    }
  }

  /// - Parameters:
  ///   - own: the user's files of rules and lexicons.
  ///   - options: the options that the configuration sets for the rule of an id.
  ///   - isChecking: whether the built-in rules are read from their files, as carefully as the user's; else what the build
  ///     kept of them is taken.
  public init(
    _ sources: Sources, own: [SourceFile] = [], options: (_ id: String) -> [String: YAMLNode] = { _ in [:] },
    isChecking: Bool = false
  ) {
    let streams = own.map(YAMLReader.read)
    let documents = streams.flatMap(\.documents)
    var problems: [ReadingProblem] = []
    if isChecking { (format, problems) = Format.read(sources.format.file) } else { format = sources.format.format }
    messages = Messages(sources.messages)
    lexicons = Self.lexicons(sources, documents, &problems)
    grammar = sources.grammar
    detector = sources.detector
    let vocabulary = CheckOptions.Vocabulary(format: format, lexicons: lexicons, grammar: grammar)
    var rules: [Rule] = []
    for rule in sources.rules {
      Self.add(rule, to: &rules, vocabulary, options, isChecking: isChecking, &problems)
    }
    for document in documents where document.root.value(of: "lexicon") == nil {
      Self.add(document.root, to: &rules, vocabulary, options, &problems)
    }
    // The build puts the built-in ones in their order.
    let isInOrder = rules.indices.dropFirst().allSatisfy { rules[$0 - 1].id < rules[$0].id }
    self.rules = isInOrder ? rules : rules.sorted { $0.id < $1.id }
    self.problems = problems
    brokenRules = problems.isEmpty ? [] : Self.broken(sources, documents, rules)
    yamlProblems = streams.flatMap(\.problems)
    // The built-in rules come first: nobody takes over the wording of what makes a run untrusted.
    readingRules = rules.filter { !$0.isSelectable }
  }

  /// The rule that words a problem of reading.
  public func rule(for stage: ReadingStage, problem: String) -> Rule? {
    let report = RuleTarget.Report(stage: stage, problem: problem)
    return readingRules.first { rule in
      if case .reading(let reports) = rule.target { reports.contains(report) } else { false }
    }
  }

  /// By its id; also one that words what reading finds.
  public func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id }
  }

  /// The ids of rules that can be turned off: all but those that word what the reader finds.
  public var selectableIDs: [String] { rules.filter(\.isSelectable).map(\.id) }

  /// The ids that rules were written under and none of those that could be read has.
  private static func broken(_ sources: Sources, _ documents: [YAMLTree], _ rules: [Rule]) -> [String] {
    let written = sources.rules.map(\.id) + documents.compactMap { $0.root.value(of: "rule")?.text }
    return written.filter { id in !rules.contains { $0.id == id } }
  }

  private static func lexicons(
    _ sources: Sources, _ documents: [YAMLTree], _ problems: inout [ReadingProblem]
  ) -> Lexicons {
    let written = documents.filter { $0.root.value(of: "lexicon") != nil }.map { LexiconSource($0.root) }
    problems += written.flatMap(\.problems)
    var size = 0
    let own = written.filter { lexicon in
      size += lexicon.size
      return size <= LexiconSource.sizeLimit
    }
    if let first = written.dropFirst(own.count).first { problems.append(LexiconSource.tooManyTerms(at: first.node)) }
    guard !own.isEmpty else { return Lexicons([sources.lexicons]) }
    let packed = LexiconPacker.pack(own, inflections: sources.inflections())
    return Lexicons([sources.lexicons, LexiconBook(PackedText(packed), base: sources.lexicons.entryCount)])
  }

  /// A built-in rule is as the build read it, unless the configuration sets options of it.
  private static func add(
    _ rule: CompiledRule, to rules: inout [Rule], _ vocabulary: CheckOptions.Vocabulary,
    _ options: (_ id: String) -> [String: YAMLNode], isChecking: Bool, _ problems: inout [ReadingProblem]
  ) {
    let built = rule.rule(vocabulary)
    if !isChecking, options(built.id).isEmpty {
      rules.append(built)
    } else {
      add(rule.node, to: &rules, vocabulary, options, &problems)
    }
  }

  private static func add(
    _ node: YAMLNode, to rules: inout [Rule], _ vocabulary: CheckOptions.Vocabulary,
    _ options: (_ id: String) -> [String: YAMLNode], _ problems: inout [ReadingProblem]
  ) {
    let id = node.value(of: "rule")?.text ?? ""
    let overrides = options(id)
    var reader = RuleReader(node, vocabulary: vocabulary, overrides: overrides)
    let rule = reader.read()
    problems += reader.problems
    for (name, value) in overrides where !reader.usedOverrides.contains(name) {
      problems.append(ReadingProblem(.other(.unknownOption, values: ["name": name, "rule": id]), at: value))
    }
    guard let rule else { return }
    if let first = rules.first(where: { $0.id == id }) {
      let place = node.value(of: "rule") ?? node
      problems.append(
        ReadingProblem(.other(.duplicateRule, values: ["name": id]), at: place, related: first.node.value(of: "rule")))
    } else {
      rules.append(rule)
    }
  }
}

extension Rule {
  /// Whether a run may choose it: it judges documents rather than wording what the reader finds.
  public var isSelectable: Bool {
    !target.isReading
  }
}
