import CultureLinting
import Places
import Reporting
import RuleEngine

/// What an author can do about findings at the press of a key: let a rule pass, for a reason.
struct CodeActions {
  let workspace: Workspace
  let documents: OpenDocuments
  let abilities: Abilities

  func at(_ parameters: LSP.CodeActionParams) -> [LSP.CodeAction] {
    let only = parameters.context?.only ?? []
    guard only.isEmpty || only.contains(where: { $0.isEmpty || $0 == LSP.CodeAction.quickFix }),
      let document = documents[parameters.textDocument.uri], let view = workspace.view(of: document.path),
      let judge = workspace.judge(for: document.path)
    else { return [] }
    let asked = Set((parameters.context?.diagnostics ?? []).compactMap(\.fingerprint))
    let range = abilities.encoding.range(parameters.range, in: document.source)
    return view.findings(at: range).filter { shown in
      let isAsked = asked.isEmpty || asked.contains(shown.finding.fingerprint)
      return isAsked && judge.book.rule(shown.finding.rule)?.isSelectable ?? false
    }.flatMap { actions(for: $0, view, document, judge) }
  }

  private func actions(
    for shown: FileView.Shown, _ view: FileView, _ document: OpenDocument, _ judge: Judge
  ) -> [LSP.CodeAction] {
    let rule = shown.finding.rule
    let reason = judge.book.messages.text(.editorReason, in: judge.language)
    let diagnostics = Diagnostics(workspace: workspace, documents: documents, abilities: abilities)
    let choices: [(MessageName, SuppressionEdit)] = [
      (.editorSuppressHere, SuppressionEdit(here: shown.range, rule, reason, in: document.source)),
      (.editorSuppressFile, SuppressionEdit(inFile: rule, reason)),
    ]
    return choices.map { title, edit in
      let change = LSP.TextEdit(range: abilities.encoding.range(edit.range, in: document.source), newText: edit.text)
      return LSP.CodeAction(
        title: judge.book.messages.text(title, ["rule": rule], in: judge.language),
        diagnostics: [diagnostics.of(shown, view, document.path)],
        edit: LSP.WorkspaceEdit(changes: [document.uri: [change]]))
    }
  }
}
