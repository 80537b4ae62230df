public import Language
public import RuleEngine

/// What the caller of a run chooses; everything else is the configuration's.
public struct RunOptions: Sendable {
  /// Files and folders; empty for the current folder.
  public var paths: [String] = []
  public var configuration: String?
  public var ruleFolders: [String] = []
  /// The file of findings that do not count again; nil where the configuration decides.
  public var baseline: String?
  /// Whether findings of a baseline are left out at all.
  public var appliesBaseline = true
  public var only: [RulePattern] = []
  public var skip: [RulePattern] = []
  public var preset: Preset?
  /// What is taken where neither the caller nor the configuration chooses.
  public var usualPreset = Preset.recommended
  public var language: Language?
  /// The folder that relative paths start from; absolute.
  public var currentFolder: Path
  /// By which suppressions expire.
  public var today: Day
  /// Whether a named file stands for the culture that it is part of, and is no more than a search would take it for;
  /// else it is linted by itself, whatever it says. The files that include it are looked for in its folder and above
  /// it, up to this folder.
  public var partsBelow: Path?
  /// A text that stands for the path `-`, and the name it goes by.
  public var standardInput: (name: String, contents: [UInt8])?
  /// How many threads there are at most; what is found is the same, however many.
  public var threads = 1
  /// Is told after each file how many are done; by any of the threads.
  public var progress: (@Sendable (_ done: Int, _ all: Int) -> Void)?
  /// Where somebody asks where the time goes.
  public var clock: RunClock?

  public init(currentFolder: Path, today: Day) {
    self.currentFolder = currentFolder
    self.today = today
  }
}

/// Why a run cannot be trusted, besides what its findings say.
public enum RunFailure: Sendable {
  case file(FileFailure)
  case noDocument
}
