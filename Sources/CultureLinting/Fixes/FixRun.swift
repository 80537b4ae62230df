public import Places
import RuleEngine

/// Lints and mends until nothing is left that can be mended safely.
public struct FixRun: Sendable {
  /// What is left to say after the last mending.
  public let report: LintReport
  /// The files that changed, in the order of their names.
  public let files: [FixedFile]

  /// A file before and after.
  public struct FixedFile: Sendable {
    public let path: Path
    public let before: SourceFile
    public let after: [UInt8]
  }

  /// Mending one key can bring the next to light; more often than this it does not.
  private static let rounds = 10

  public init(_ options: RunOptions, files: any Files) {
    var overlay = OverlayFiles(over: files)
    var report = Linter(options, files: overlay).run().report
    var before: [String: SourceFile] = [:]
    for _ in 0..<Self.rounds {
      let fixes = Self.fixes(report, files)
      if fixes.isEmpty { break }
      for (source, fixes) in fixes {
        before[source.name] = before[source.name] ?? source
        overlay.texts[report.root / source.name] = fixes.applied(to: source)
      }
      report = Linter(options, files: overlay).run().report
    }
    self.report = report
    self.files = before.values.sorted { $0.name < $1.name }.map { source in
      let path = report.root / source.name
      return FixedFile(path: path, before: source, after: overlay.texts[path] ?? source.bytes)
    }
  }

  /// What to write into a file: its mark of UTF-8 stays; nil for one that is another by now.
  public static func contents(of file: FixedFile, in files: any Files) -> [UInt8]? {
    guard let old = try? files.contents(of: file.path) else { return nil }
    if old == file.before.bytes { return file.after }
    return old.starts(with: mark) && old.dropFirst(mark.count).elementsEqual(file.before.bytes) ? mark + file.after : nil
  }

  private static func isUTF8(_ path: Path, _ files: any Files) -> Bool {
    guard let contents = try? files.contents(of: path) else { return false }
    let source = SourceFile(name: "", contents: contents)
    return contents == source.bytes || contents == mark + source.bytes
  }

  private static let mark = SourceFile.utf8Mark

  private static func fixes(_ report: LintReport, _ files: any Files) -> [(SourceFile, SafeFixes)] {
    let fixable = report.findings.filter { $0.replacement != nil }
    // A comment may turn out to be of use once the keys around it are right.
    let mending = fixes(fixable.filter { $0.replacement != "" }, report, files)
    return mending.isEmpty ? fixes(fixable, report, files) : mending
  }

  /// Files in another encoding than UTF-8 are left alone, with their findings.
  private static func fixes(
    _ findings: [Finding], _ report: LintReport, _ files: any Files
  ) -> [(SourceFile, SafeFixes)] {
    Dictionary(grouping: findings, by: \.location.file).sorted { $0.key < $1.key }.compactMap { name, findings in
      guard let source = report.sources[name], isUTF8(report.root / name, files) else { return nil }
      let fixes = SafeFixes(findings, in: source)
      return fixes.isEmpty ? nil : (source, fixes)
    }
  }
}
