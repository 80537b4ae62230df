public import Language
import LocatedYAML

/// The declared form of culture documents: each kind of part with its fields.
///
/// The one declaration stands in `Rules/Format.yaml`; the reader, the Estonian keys, "did you mean"
/// and the rules' `for` and `in` all go by it.
public struct Format: Sendable {
  public let parts: [PartKind]

  /// A kind of part: a value, a competency, the whole culture …
  public struct PartKind: Sendable {
    public let name: String
    /// What it is, in each language.
    public let about: About
    public let fields: [Field]
    fileprivate let mark: NameMarks

    init(name: String, about: About, fields: [Field]) {
      (self.name, self.about, self.fields, mark) = (name, about, fields, NameMarks(name))
    }

    public func field(_ name: String) -> Field? {
      let mark = NameMarks(name)
      for field in fields where field.marks.intersects(mark) && field.name == name { return field }
      return nil
    }

    /// Every key that a document may use, those of a language first.
    public func keys(preferring language: Language) -> [String] {
      fields.compactMap { $0.aliases[language] } + fields.flatMap(\.keys)
    }

    /// The field that a key of a document names, in whichever language.
    public func field(forKey key: String) -> Field? {
      let mark = NameMarks(key)
      for field in fields where field.marks.intersects(mark) && (field.name == key || field.aliases.contains(key)) {
        return field
      }
      return nil
    }
  }

  /// A key that a part may have, and what may stand there; shared rather than copied, as every key of a document asks
  /// for one.
  public final class Field: Sendable {
    /// The canonical English key.
    public let name: String
    public let aliases: Names
    /// What it is for, in each language.
    public let about: About
    public let holds: Holds
    /// Whether a file with this key at its top is a culture document.
    public let isSection: Bool
    /// Whether the organisation says something of itself there.
    public let isClaim: Bool
    /// What its words name, as paths; empty where they name nothing of the document.
    public let refers: [PartPath]
    /// The words it may hold; empty where any will do.
    public let choices: [Choice]
    /// The lexicon whose entries its words name.
    public let lexicon: String?
    /// Where it is declared.
    let node: YAMLNode
    /// Of its keys.
    fileprivate let marks: NameMarks

    init(
      name: String, aliases: Names, about: About, holds: Holds, isSection: Bool, isClaim: Bool, refers: [PartPath],
      choices: [Choice], lexicon: String?, node: YAMLNode
    ) {
      (self.name, self.aliases, self.about, self.holds) = (name, aliases, about, holds)
      (self.isSection, self.isClaim, self.refers, self.choices) = (isSection, isClaim, refers, choices)
      (self.lexicon, self.node) = (lexicon, node)
      marks = aliases.marks(beside: name)
    }

    /// The statements of the method that it serves; read when they are asked for, as few runs do.
    public var serves: [String] {
      guard let serves = node.value(of: "serves") else { return [] }
      return serves.kind == .scalar ? [serves.text] : serves.elements.map(\.text)
    }

    /// The key in each language, the canonical one first.
    public var keys: [String] { [name] + aliases.values }

    /// What it is for, for a reader of a language; in English where it is not said in that one.
    public func about(in language: Language) -> String { about[language] ?? about[.english] ?? "" }

    /// The key in a language.
    public func key(in language: Language) -> String { aliases[language] ?? name }

    /// The choice that a word of a document names, in whichever language.
    public func choice(named word: String) -> Choice? {
      let word = word.lowercased()
      return choices.first { $0.name == word || $0.aliases.contains(word) }
    }
  }

  /// A word that a field may hold.
  public struct Choice: Sendable {
    public let name: String
    public let aliases: Names

    /// The word in a language.
    public func word(in language: Language) -> String { aliases[language] ?? name }
  }

  /// A few words, each in a language; there are so few languages that hashing would only cost.
  public struct Names: Sendable {
    private let pairs: [(Language, String)]

    init(_ pairs: [(Language, String)] = []) {
      self.pairs = pairs
    }

    /// nil in a language that has none.
    public subscript(language: Language) -> String? {
      for (own, text) in pairs where own == language { return text }
      return nil
    }

    public var values: [String] { pairs.map(\.1) }

    /// Theirs and that of another name.
    fileprivate func marks(beside name: String) -> NameMarks {
      pairs.reduce(into: NameMarks(name)) { $0.insert($1.1) }
    }

    public func contains(_ text: String) -> Bool {
      for (_, own) in pairs where own == text { return true }
      return false
    }
  }

  /// What something is for, in each language; read when it is asked for, as few runs do.
  public struct About: Sendable {
    let node: YAMLNode?

    public subscript(language: Language) -> String? { node?.value(of: language.rawValue)?.text }

    /// The texts that there are, in the order of the languages.
    public var values: [String] { Language.known.compactMap { self[$0] } }
  }

  /// What a field may hold.
  public enum Holds: Hashable, Sendable {
    case text, texts, names, word, number, flag, language, files
    case statement(of: String)
    case part(of: String)
    case collection(of: String)
  }

  public init(parts: [PartKind]) {
    self.parts = parts
  }

  /// The names of all fields, each once.
  public var fieldNames: [String] { Set(parts.flatMap(\.fields).map(\.name)).sorted() }

  /// The keys by which a culture document is known.
  public var sectionKeys: [String] { part(Self.root)?.fields.filter(\.isSection).flatMap(\.keys) ?? [] }

  /// The kind of part of that name.
  public func part(_ name: String) -> PartKind? {
    let mark = NameMarks(name)
    for part in parts where part.mark.intersects(mark) && part.name == name { return part }
    return nil
  }

  /// The kinds of part of these names.
  public func parts(named names: [String]) -> [PartKind] { names.compactMap(part) }

  /// The name of the kind that a whole document is.
  public static let root = "culture"
  /// The field that names a part of a collection.
  public static let nameField = "name"
  /// The field that holds a statement's own text.
  public static let statementField = "statement"
  /// The field that a collection's text body is.
  public static let descriptionField = "description"
  /// The field in which an author states the themes of a part.
  public static let themesField = "themes"
  /// The field of the culture that holds the name of its organisation.
  public static let organisationField = "organisation"
  /// The fields of the culture whose alignment is measured.
  public static let visionField = "vision", missionField = "mission"
  /// Keys that begin so are the author's own.
  public static let ownPrefix = "x_"

  /// Whether a key is the author's own.
  public static func isOwn(_ key: String) -> Bool { key.hasPrefix(ownPrefix) }
}
