import CultureFormat
import Language
import LocatedYAML
import Places
import RuleEngine

/// Reads the files of a run one by one and judges the cultures in them, in one thread.
struct FileLinter {
  private let setup: Setup
  private let files: any Files
  private let keeping: LintedFile.Keeping
  private let judges: Bool
  private let clock: RunClock?
  private let selectableIDs: [String]
  /// The keys by which a culture document is known.
  private let sections: [String]
  /// With the words that this thread has looked up.
  private var lexicons: Lexicons
  private var applied = AppliedRules()

  /// - Parameters:
  ///   - judges: whether rules are asked; else only reading finds something.
  ///   - number: of the thread, from 0 on.
  init(
    _ setup: Setup, files: any Files, keeping: LintedFile.Keeping, judges: Bool, clock: RunClock?, number: Int
  ) {
    self.setup = setup
    self.files = files
    self.keeping = keeping
    self.judges = judges
    self.clock = clock
    selectableIDs = setup.book.selectableIDs
    sections = setup.book.format.sectionKeys
    lexicons = number == 0 ? setup.book.lexicons : setup.book.lexicons.forgetful()
  }

  /// A document and the documents it includes.
  private struct Whole {
    let document: YAMLTree
    let parts: [YAMLTree]

    var trees: [YAMLTree] { [document] + parts }
  }

  /// What there is to say of a file.
  ///
  /// - Parameter isNamed: whether it is linted whatever it says.
  mutating func linted(_ path: Path, isNamed: Bool) -> LintedFile {
    var linted = LintedFile(path: path)
    linted.timing = clock.map { Timing($0) }
    let start = clock?()
    do throws(FileFailure) {
      let file = ReadFile(SourceFile(name: path.relative(to: setup.root), contents: try files.contents(of: path)))
      lint(file, isNamed, &linted, start)
    } catch { linted.failure = error }
    if lexicons.areFull { lexicons = lexicons.forgetful() }
    return linted
  }

  private mutating func lint(_ file: ReadFile, _ isNamed: Bool, _ linted: inout LintedFile, _ start: Int?) {
    var read = [linted.path: file]
    let wholes = file.stream.documents.map { whole($0, &read, &linted) }
    linted.isTaken = isNamed || isCulture(wholes, file)
    guard linted.isTaken else {
      linted.nearCulture = NearCulture(linted.path, file.stream, setup.book.format)
      if keeping == .everything { linted.texts = read.mapValues { text(of: $0, isTaken: false) } }
      return
    }
    let documents = wholes.filter { !$0.document.root.isNull }
    let cultures = documents.map { culture($0, &linted) }
    linted.documentCount = documents.count
    if cultures.allSatisfy(\.texts.isEmpty) {
      linted.emptyFields = wholes.flatMap(\.trees).map(\.root.emptyFields).reduce(0, +)
    }
    linted.timing?.endReading(since: start)
    if judges { for culture in cultures { judge(culture, &linted) } }
    linted.texts = read.mapValues { text(of: $0, isTaken: true) }
    switch keeping {
    case .everything: linted.cultures = cultures
    case .lines: linted.dropOtherLines()
    }
  }

  private func whole(_ document: YAMLTree, _ read: inout [Path: ReadFile], _ linted: inout LintedFile) -> Whole {
    var includes = Includes(
      of: document, at: linted.path, root: setup.root, format: setup.book.format, files: files, known: read)
    includes.follow()
    read = includes.streams
    linted.includeProblems += includes.problems
    linted.parts.formUnion(includes.parts)
    return Whole(document: document, parts: includes.documents)
  }

  private func culture(_ whole: Whole, _ linted: inout LintedFile) -> Culture {
    let (culture, problems) = CultureReader.read(
      whole.document, including: whole.parts, format: setup.book.format, lexicons: lexicons,
      detector: setup.book.detector)
    linted.problems += problems
    return culture
  }

  private mutating func judge(_ culture: Culture, _ linted: inout LintedFile) {
    var times = linted.timing?.rules
    let found = setup.judge.findings(in: culture, &applied, timing: &times)
    if let times { linted.timing?.rules = times }
    linted.findings += found.compactMap(setup.leveled)
  }

  private func text(of file: ReadFile, isTaken: Bool) -> LintedFile.Text {
    LintedFile.Text(
      source: file.source, yamlProblems: file.stream.problems,
      suppressions: SuppressionReader(
        isTaken ? file.stream : YAMLStream(documents: [], problems: []), known: selectableIDs))
  }

  // MARK: what is a culture

  /// Whether a file that a search found is a culture document: one of its documents, or a part that it
  /// includes, has a section of the format at its top.
  private func isCulture(_ wholes: [Whole], _ file: ReadFile) -> Bool {
    let trees = wholes.flatMap(\.trees)
    if trees.contains(where: { $0.hasKey(in: sections) }) { return true }
    return file.stream.problems.contains(where: \.isFatal) && Self.seemsCulture(file.source, sections)
  }

  /// Whether a file that is no YAML begins a line with a section.
  private static func seemsCulture(_ source: SourceFile, _ sections: [String]) -> Bool {
    let lines = String(decoding: source.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.contains { line in sections.contains { line.hasPrefix("\($0):") } }
  }
}

extension YAMLTree {
  fileprivate func hasKey(in keys: [String]) -> Bool {
    root.pairs.contains { pair in keys.contains(where: pair.hasKey) }
  }
}

extension YAMLNode {
  /// The keys in it that have nothing behind them.
  fileprivate var emptyFields: Int {
    if isAlias { return 0 }
    // What a mapping merges is counted where it stands.
    let pairs = pairs.filter { $0.key.offsets.lowerBound >= offsets.lowerBound }
    let below = (pairs.map(\.value) + elements).map(\.emptyFields).reduce(0, +)
    return below + pairs.count { $0.value.isNull }
  }
}
