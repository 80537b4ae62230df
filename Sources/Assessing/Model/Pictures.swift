/// Statements side by side, with the themes they carry: where a promise is carried, and where it breaks off.
public struct ThemeGrid: Codable, Sendable {
  public let columns: [Column]
  /// Those that stand in the first statements first.
  public let rows: [Row]
  /// How many themes are not shown, being carried by one column only.
  public let left: Int

  /// A section whose statements are compared.
  public struct Column: Codable, Sendable {
    /// The id of the section.
    public let section: String
    public let title: String
    /// Whether anything is written there.
    public let isWritten: Bool
  }

  /// A theme, and where it is carried.
  public struct Row: Codable, Sendable {
    public let theme: String
    /// A cell for each column: the words that carry it; empty where none do.
    public let cells: [[String]]
    /// Whether the leading statements speak of it, and nothing that people live by does.
    public let breaksOff: Bool
  }
}

/// HR processes by whose view they hold.
public struct ProcessMatrix: Codable, Sendable {
  /// The titles of the views.
  public let views: [String]
  public let rows: [Row]

  /// A process, seen from every side.
  public struct Row: Codable, Sendable {
    public let process: String
    /// A cell for each view.
    public let cells: [Cell]
    /// What else the process lacks, each in a few words.
    public let lacks: [String]
  }

  /// How a process holds a view.
  public enum Cell: String, Codable, Sendable {
    /// In a field of its own.
    case written
    /// Elsewhere in the process.
    case mentioned
    case missing
    case notAssessed = "not-assessed"
  }
}

/// What the parts of a culture say of each other, column by column.
public struct Trace: Codable, Sendable {
  public let columns: [Column]
  public let links: [Link]

  /// A section, and its parts that may name others.
  public struct Column: Codable, Sendable {
    public let section: String
    public let title: String
    public let nodes: [Node]
  }

  /// A part that may name others.
  public struct Node: Codable, Sendable {
    /// Its canonical path.
    public let id: String
    public let name: String
    /// The columns, by number, that it has no link with although they have entries.
    public let gaps: [Int]
  }

  /// That one names the other; from the left to the right.
  public struct Link: Codable, Sendable, Hashable {
    public let from: String
    public let to: String

    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }
}

/// How mature the organisation says it is, where it wants to get, and what shows it.
public struct MaturityScale: Codable, Sendable {
  /// From 1 on.
  public let levels: Int
  /// nil where it is not said.
  public let current: Int?
  public let target: Int?
  /// In years.
  public let horizon: Int?
  public let signs: [Sign]

  /// What shows that a level is reached.
  public struct Sign: Codable, Sendable {
    public let level: Int
    public let name: String
    public let isFound: Bool
    /// The words or the section in which it shows.
    public let shown: String?
  }
}
