/// What a line of YAML suffers from, as people without YAML make it.
public struct Ailment: Sendable, Hashable {
  /// Each has its texts in the catalogue of messages.
  public enum Name: String, Sendable, CaseIterable {
    case encoding, utf16
    case tab, tabUnclear = "tab-unclear", hardSpace = "hard-space", invisible
    case indentation, continuation
    case keyWithoutSpace = "key-without-space", dashWithoutSpace = "dash-without-space"
    case capitalKey = "capital-key", misspeltKey = "misspelt-key", misplacedKey = "misplaced-key"
    case colon, firstLetter = "first-letter", hash, backslash
    case openQuote = "open-quote", openCurlyQuote = "open-curly-quote", curlyQuotes = "curly-quotes"
    case innerQuotes = "inner-quotes", openBracket = "open-bracket"
    case flowComma = "flow-comma"
    case textForList = "text-for-list", textBeforeList = "text-before-list", listForText = "list-for-text"
    case bullets, numbers, bulletText = "bullet-text"
    /// An item with a list of its own; a name of an entry that stands as a key; a language by its name.
    case nestedList = "nested-list", entryName = "entry-name", languageName = "language-name"
    case noKey = "no-key", textUnclear = "text-unclear"
    /// What `lint` says of the form of a file.
    case wrongKind = "wrong-kind", unknownKey = "unknown-key", strayKey = "stray-key", unknownWord = "unknown-word"
    case keyTwice = "key-twice"
    /// What the reader says, where no remedy is known.
    case unreadable
  }

  public let name: Name
  /// What its texts may name.
  public let values: [String: String]

  init(_ name: Name, _ values: [String: String] = [:]) {
    self.name = name
    self.values = values
  }
}

/// A line that has to be mended.
public struct Diagnosis: Sendable {
  /// 1-based.
  public let line: Int
  /// As it stands in the file.
  public let original: String
  /// As it should be, which may be several lines; nil where the program cannot tell.
  public let corrected: String?
  /// In the order in which they were found.
  public let ailments: [Ailment]
  /// Where only the author can say what was meant: the ways to understand it; `corrected` is nil then.
  public let readings: [Reading]
}
