import Language
public import LocatedYAML
public import Packing

/// A rule that the build read: what every run asks of it is packed, the rest is read from its file when it is first
/// asked for.
public struct CompiledRule: Sendable {
  private let packed: PackedText
  private let document: @Sendable () -> YAMLNode

  /// - Parameters:
  ///   - packed: what ``RulePacker`` made of the rule.
  ///   - document: gives the rule's file.
  public init(_ packed: PackedText, document: @escaping @Sendable () -> YAMLNode) {
    self.packed = packed
    self.document = document
  }

  /// The rule's file.
  public var node: YAMLNode { document() }

  /// The name that configurations and comments know it by.
  var id: String {
    var cursor = PackedCursor(packed)
    return String(&cursor)
  }

  /// The rule. What the build kept of its check holds as long as the lexicons are those of the build.
  func rule(_ vocabulary: CheckOptions.Vocabulary) -> Rule {
    var cursor = PackedCursor(packed)
    let (id, isRecommended, target) = (String(&cursor), Bool(&cursor), RuleTarget(&cursor))
    let contents = Contents(rest: cursor, isReading: target.isReading, document: document, vocabulary: vocabulary)
    return Rule(id: id, preset: isRecommended ? .recommended : .all, target: target, contents: contents)
  }

  /// Reads of a rule what is asked for. Its file is unpacked each time, which few rules of a run ever are.
  private struct Contents: RuleContents {
    /// How it looks at a culture, as it was kept.
    let rest: PackedCursor
    let isReading: Bool
    let document: @Sendable () -> YAMLNode
    let vocabulary: CheckOptions.Vocabulary

    func readNode() -> YAMLNode { document() }

    private func reader() -> RuleReader { RuleReader(document().unpacked, vocabulary: vocabulary) }

    func readDetails() -> Rule.Details {
      var reader = reader()
      return reader.details()
    }

    func readTexts() -> Rule.Texts {
      var reader = reader()
      return reader.texts(nil, isReading: true) ?? Rule.Texts()
    }

    func readApplication() -> RuleApplication? {
      if isReading { return nil }
      if !vocabulary.lexicons.isExtended { return RuleApplication(rest, vocabulary) }
      var reader = reader()
      return reader.application()
    }

    func readCoverage() -> RuleCoverage {
      var reader = reader()
      return reader.application()?.coverage ?? RuleCoverage()
    }
  }

  /// Whether what is asked of a rule as packed text is what was kept, and no more or less.
  static func isAnswered(_ packed: [UInt8], _ vocabulary: CheckOptions.Vocabulary) -> Bool {
    var cursor = PackedCursor(PackedText(packed))
    _ = (String(&cursor), Bool(&cursor))
    if RuleTarget(&cursor).isReading { return cursor.isAtEnd }
    var options = CheckOptions(RuleSubjects(&cursor), cursor, vocabulary)
    return options.onlyCheck() != nil && options.areAllAnswered
  }

  /// A rule as packed text.
  static func pack(_ rule: Rule, _ application: AnswerKeeper) -> [UInt8] {
    var writer = PackedWriter()
    rule.id.pack(into: &writer)
    (rule.preset == .recommended).pack(into: &writer)
    rule.target.pack(into: &writer)
    writer.append(application.bytes)
    return writer.bytes
  }
}

extension RuleApplication {
  /// How a rule looks at a culture, as it was kept; nil where it was not.
  fileprivate convenience init?(_ kept: PackedCursor, _ vocabulary: CheckOptions.Vocabulary) {
    var kept = kept
    let subjects = RuleSubjects(&kept).recognising(vocabulary.format, vocabulary.lexicons)
    var options = CheckOptions(subjects, kept, vocabulary)
    guard let check = options.onlyCheck() else { return nil }
    self.init(subjects, check, vocabulary)
  }
}

extension RuleTarget: Packable {
  public init(_ cursor: inout PackedCursor) {
    switch cursor.number(digits: 1) {
    case 0: self = .kinds([String](&cursor))
    case 1: self = .everyPart
    case 2: self = .texts
    default: self = .reading([Report](&cursor))
    }
  }

  public func pack(into writer: inout PackedWriter) {
    switch self {
    case .kinds(let kinds):
      writer.number(0, digits: 1)
      kinds.pack(into: &writer)
    case .everyPart: writer.number(1, digits: 1)
    case .texts: writer.number(2, digits: 1)
    case .reading(let reports):
      writer.number(3, digits: 1)
      reports.pack(into: &writer)
    }
  }

  /// Whether it looks at nothing, and only words what reading finds.
  var isReading: Bool { if case .reading = self { true } else { false } }
}

extension RuleTarget.Report: Packable {
  public init(_ cursor: inout PackedCursor) {
    let stage = ReadingStage.allCases[cursor.number(digits: 1)]
    self.init(stage: stage, problem: String(&cursor))
  }

  public func pack(into writer: inout PackedWriter) {
    writer.number(ReadingStage.allCases.prefix { $0 != stage }.count, digits: 1)
    problem.pack(into: &writer)
  }
}
