import CultureFormat
import Language
public import Packing

/// What a rule looks at in a culture, and where its findings stand.
struct RuleSubjects: Sendable {
  /// nil for every prose text.
  private(set) var selectors: [PartSelector]?
  /// Fields of which one has to say something, else there is nothing to judge; empty where there always is.
  let given: [PartPath]
  /// The fields at whose keys findings stand that have no place of their own, at the first that is written; empty for
  /// the part itself.
  let places: [PartPath]
  /// Letters of the words found, and those that mend them without changing what is meant, in pairs.
  let replacements: [[String]]

  /// The names of the kinds of part that it is for; empty for any.
  var kinds: [String] { Self.kinds(of: selectors) }

  /// The same subjects, once they were unpacked: what parts are is told by the format.
  func recognising(_ format: Format, _ lexicons: Lexicons) -> RuleSubjects {
    var subjects = self
    subjects.selectors = selectors?.map { $0.recognising(format, lexicons) }
    return subjects
  }

  /// The same of some selectors.
  static func kinds(of selectors: [PartSelector]?) -> [String] {
    let names = (selectors ?? []).map(\.kind)
    return names.contains(nil) ? [] : names.compactMap { $0 }
  }
}

extension RuleSubjects: Packable {
  init(_ cursor: inout PackedCursor) {
    self.init(
      selectors: [PartSelector]?(&cursor), given: [PartPath](&cursor), places: [PartPath](&cursor),
      replacements: [[String]](&cursor))
  }

  func pack(into writer: inout PackedWriter) {
    selectors.pack(into: &writer)
    given.pack(into: &writer)
    places.pack(into: &writer)
    replacements.pack(into: &writer)
  }
}

extension PartSelector: Packable {
  public init(_ cursor: inout PackedCursor) {
    self.init(
      kind: String?(&cursor), parent: String?(&cursor), conditions: [Condition](&cursor), textFields: [String]?(&cursor))
  }

  public func pack(into writer: inout PackedWriter) {
    kind.pack(into: &writer)
    parent.pack(into: &writer)
    conditions.pack(into: &writer)
    textFields.pack(into: &writer)
  }
}

extension PartSelector.Condition: Packable {
  init(_ cursor: inout PackedCursor) {
    self.init(field: String(&cursor), values: Set([String](&cursor)), recognition: nil)
  }

  func pack(into writer: inout PackedWriter) {
    field.pack(into: &writer)
    values.sorted().pack(into: &writer)
  }
}
