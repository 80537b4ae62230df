import Places
public import RuleEngine

/// Findings that a team has decided to live with for now: those of an earlier run do not count again.
///
/// An entry names rule, file, place and words, but no line, so that it holds when lines move. In a run names of files
/// are relative to the root, as in findings; in the baseline's own file to its folder, so that it holds wherever a run
/// starts.
public struct Baseline: Sendable, Equatable {
  /// Sorted; equal ones stand as often as there are findings.
  public let entries: [Entry]

  /// One finding, without the line it stood on.
  public struct Entry: Sendable, Hashable, Comparable, Codable {
    public let rule: String
    public let file: String
    /// The path with names in place of numbers.
    public let path: String
    public let text: String

    public init(rule: String, file: String, path: String, text: String) {
      self.rule = rule
      self.file = file
      self.path = path
      self.text = text
    }

    public static func < (left: Entry, right: Entry) -> Bool {
      (left.file, left.path, left.rule, left.text) < (right.file, right.path, right.rule, right.text)
    }
  }

  public init(entries: [Entry]) {
    self.entries = entries.sorted()
  }

  /// What the findings of a run come to as a baseline.
  public init(_ findings: [Finding]) {
    self.init(entries: findings.map(Entry.init))
  }

  /// The same with the names of files seen from another folder.
  public func rebased(from folder: Path, to other: Path) -> Baseline {
    guard folder != other else { return self }
    return Baseline(entries: entries.map { entry in
      Entry(rule: entry.rule, file: (folder / entry.file).relative(to: other), path: entry.path, text: entry.text)
    })
  }

  /// The findings that are new, those of the baseline, the entries that found nothing any more, and those about which
  /// the run can say nothing.
  ///
  /// - Parameter isSeen: whether the run applied the rule of an entry to its file.
  func apply(to findings: [Finding], isSeen: (Entry) -> Bool) -> (
    kept: [Finding], baselined: [Finding], stale: [Entry], unseen: [Entry]
  ) {
    var left = Dictionary(entries.map { ($0, 1) }, uniquingKeysWith: +)
    var kept: [Finding] = []
    var baselined: [Finding] = []
    for finding in findings {
      let entry = Entry(finding)
      if let count = left[entry], count > 0 {
        left[entry] = count - 1
        baselined.append(finding)
      } else {
        kept.append(finding)
      }
    }
    let rest = left.flatMap { entry, count in Array(repeating: entry, count: count) }.sorted()
    return (kept, baselined, rest.filter(isSeen), rest.filter { !isSeen($0) })
  }

  /// Without entries, each taken away as often as it is listed.
  public func without(_ stale: [Entry]) -> Baseline {
    var gone = Dictionary(stale.map { ($0, 1) }, uniquingKeysWith: +)
    return Baseline(entries: entries.filter { entry in
      guard let count = gone[entry], count > 0 else { return true }
      gone[entry] = count - 1
      return false
    })
  }
}

extension Baseline.Entry {
  init(_ finding: Finding) {
    self.init(rule: finding.rule, file: finding.location.file, path: finding.namedPath, text: finding.text)
  }
}
