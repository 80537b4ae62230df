public import CultureLinting
public import Language

/// What a run makes of cultures, for the people who wrote them: every text in the reader's language, nothing left to
/// look up.
///
/// It is what `report --format json` prints and `--previous` reads, and what the pages are made of.
public struct ClientReport: Codable, Sendable {
  /// Of the form of this data.
  public static let version = 1

  public let version: Int
  public let title: String
  /// Of the texts around those of the documents.
  public let language: Language
  /// The day on which it was made.
  public let date: Day
  /// Whether all that should have been judged was.
  public let isTrusted: Bool
  /// What could not be read or judged, a sentence each.
  public let failures: [String]
  public let cultures: [Assessment]
}

/// What is to be said of one culture.
public struct Assessment: Codable, Sendable {
  public let file: String
  /// Counted from 0 in its file.
  public let document: Int
  /// nil where the document does not say.
  public let organisation: String?
  public let summary: Summary
  public let score: Score
  /// In the order in which they are read; those of which nothing is written too.
  public let sections: [Section]
  /// nil where no statement carries a theme.
  public let themes: ThemeGrid?
  /// nil where no HR process is written.
  public let processes: ProcessMatrix?
  /// nil where there is nothing to link.
  public let trace: Trace?
  /// nil where no maturity is written.
  public let maturity: MaturityScale?
  public let exceptions: [Exception]
  /// What was not assessed, and why.
  public let notAssessed: [NotAssessed]
  /// nil without an earlier report, or where that has no such culture.
  public internal(set) var change: Change?
}

/// The whole in words.
public struct Summary: Codable, Sendable {
  public let sentences: [String]
  /// What matters most, the first first; at most three.
  public let priorities: [Priority]

  /// A criterion that does not hold and weighs much.
  public struct Priority: Codable, Sendable {
    /// The id of the section.
    public let section: String
    public let criterion: String
    /// What is to be told.
    public let text: String
    public let ask: String?
    /// Where it shows; nil where nothing is written.
    public let quote: Quote?
  }
}

/// Something that could not be assessed.
public struct NotAssessed: Codable, Sendable {
  /// The id of the section; nil for the whole.
  public let section: String?
  public let what: String
  public let why: String
}

/// A finding that its author lets pass.
public struct Exception: Codable, Sendable {
  public let rule: String
  public let title: String
  public let quote: Quote
  public let place: String
  /// nil where none is given.
  public let reason: String?
  public let owner: String?
  /// The last day on which it holds.
  public let until: Day?
}

/// How the culture differs from an earlier report.
public struct Change: Codable, Sendable {
  /// The day of the earlier report.
  public let since: Day
  /// The earlier score; nil where there was none.
  public let score: Int?
  public let sections: [SectionChange]
  /// What was found then and is no more.
  public let resolved: [Resolved]
  /// Findings that were not there.
  public let added: Int
  public let kept: Int

  /// A section then and now.
  public struct SectionChange: Codable, Sendable {
    public let section: String
    public let title: String
    public let scoreBefore: Int?
    public let scoreNow: Int?
    public let findingsBefore: Int
    public let findingsNow: Int
  }

  /// A finding that is no more.
  public struct Resolved: Codable, Sendable {
    public let section: String
    public let title: String
    /// What it was found in.
    public let text: String
  }
}
