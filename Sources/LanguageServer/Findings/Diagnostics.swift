import CultureLinting
import Places
import Reporting
import RuleEngine

/// Puts findings into the protocol's form.
struct Diagnostics {
  let workspace: Workspace
  let documents: OpenDocuments
  let abilities: Abilities

  /// All that is to be said of a file now.
  func of(_ path: Path) -> [LSP.Diagnostic] {
    guard let view = workspace.view(of: path) else { return [] }
    return view.findings.map { of($0, view, path) }
  }

  /// One finding, at its place of now.
  func of(_ shown: FileView.Shown, _ view: FileView, _ path: Path) -> LSP.Diagnostic {
    let finding = shown.finding
    let related = finding.related.map { related in
      let other = workspace.path(of: related.location.file, beside: path)
      let range = abilities.encoding.range(related.location.range, in: workspace.view(of: other)?.source)
      return LSP.Diagnostic.Related(
        location: LSP.Location(uri: documents.uri(of: other), range: range), message: Terminal.escaped(related.message))
    }
    return LSP.Diagnostic(
      range: abilities.encoding.range(shown.range, in: view.source), severity: Self.number(finding.severity),
      code: finding.rule, source: Tool.name, message: Terminal.escaped(finding.message),
      relatedInformation: abilities.knowsRelatedInformation && !related.isEmpty ? related : nil,
      data: LSP.FindingData(fingerprint: finding.fingerprint))
  }

  private static func number(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }
}
