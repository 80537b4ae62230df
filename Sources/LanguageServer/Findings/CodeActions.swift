import CultureLinting
import Places
import Reporting
import RuleEngine

/// What an author can do about findings at the press of a key: mend what is certain, or let a rule pass, for a reason.
struct CodeActions {
  let workspace: Workspace
  let documents: OpenDocuments
  let abilities: Abilities

  /// What can be done about the findings in the stretch; where the client names some, about those.
  func at(_ parameters: LSP.CodeActionParams) -> [LSP.CodeAction] {
    let only = parameters.context?.only ?? []
    guard only.isEmpty || only.contains(where: { $0.isEmpty || $0 == LSP.CodeAction.quickFix }),
      let document = documents[parameters.textDocument.uri], let view = workspace.view(of: document.path),
      let judge = workspace.judge(for: document.path)
    else { return [] }
    let asked = Set((parameters.context?.diagnostics ?? []).compactMap(\.fingerprint))
    let range = abilities.encoding.range(parameters.range, in: document.source)
    let findings = view.findings(at: range).filter { asked.isEmpty || asked.contains($0.finding.fingerprint) }
    return findings.flatMap { shown in
      let isSelectable = judge.book.rule(shown.finding.rule)?.isSelectable ?? false
      return fixes(for: shown, view, document, judge) + (isSelectable ? actions(for: shown, view, document, judge) : [])
    }
  }

  /// The replacement that cannot change what is meant, where there is one.
  private func fixes(
    for shown: FileView.Shown, _ view: FileView, _ document: OpenDocument, _ judge: Judge
  ) -> [LSP.CodeAction] {
    guard let text = shown.finding.replacement else { return [] }
    let title = judge.text(text.isEmpty ? .editorRemove : .editorReplace, ["text": text])
    return [action(title, shown.range, text, shown, view, document)]
  }

  private func actions(
    for shown: FileView.Shown, _ view: FileView, _ document: OpenDocument, _ judge: Judge
  ) -> [LSP.CodeAction] {
    let rule = shown.finding.rule
    let reason = judge.text(.editorReason)
    let choices: [(MessageName, SuppressionEdit?)] = [
      (.editorSuppressHere, .here(shown.range.start.line, rule, reason, in: document.source)),
      (.editorSuppressFile, .file(rule, reason)),
    ]
    return choices.compactMap { title, edit in
      guard let edit else { return nil }
      let title = judge.text(title, ["rule": rule])
      let range = SourceRange(start: edit.position, end: edit.position)
      return action(title, range, edit.text, shown, view, document)
    }
  }

  private func action(
    _ title: String, _ range: SourceRange, _ text: String, _ shown: FileView.Shown, _ view: FileView,
    _ document: OpenDocument
  ) -> LSP.CodeAction {
    let diagnostics = Diagnostics(workspace: workspace, documents: documents, abilities: abilities)
    let change = LSP.TextEdit(range: abilities.encoding.range(range, in: document.source), newText: text)
    return LSP.CodeAction(
      title: title, diagnostics: [diagnostics.of(shown, view, document.path)],
      edit: LSP.WorkspaceEdit(changes: [document.uri: [change]]))
  }
}
