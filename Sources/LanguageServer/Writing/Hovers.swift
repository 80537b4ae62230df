import CultureFormat
import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine

/// What is told of the place under the pointer: what was found there and why, and what a key is for.
struct Hovers {
  let workspace: Workspace
  let documents: OpenDocuments
  let encoding: PositionEncoding

  /// nil where there is nothing to tell.
  func at(_ place: LSP.PlaceInDocument) -> LSP.Hover? {
    guard let document = documents[place.textDocument.uri], let view = workspace.view(of: document.path),
      let judge = workspace.judge(for: document.path)
    else { return nil }
    let position = encoding.position(place.position, in: document.source)
    let found = view.findings(at: SourceRange(start: position, end: position))
    let key = Self.key(at: position, view, judge)
    let texts = found.map { Self.text(of: $0.finding, judge) } + [key].compactMap { $0?.text }
    guard let range = found.first?.range ?? key?.range else { return nil }
    return LSP.Hover(
      contents: LSP.MarkupContent(value: texts.joined(separator: "\n\n---\n\n")),
      range: encoding.range(range, in: document.source))
  }

  private static func text(of finding: Finding, _ judge: Judge) -> String {
    let texts = judge.book.rule(finding.rule)?.texts
    let lines: [(MessageName, LocalizedText?)] = [(.why, texts?.why), (.how, texts?.how), (.ask, texts?.ask)]
    let explained = lines.compactMap { name, text in
      text.map { "*\(judge.text(name)):* \(Markdown.escaped($0[judge.language]))" }
    }
    return (["**\(Markdown.escaped(finding.message))** \(Markdown.escaped("[\(finding.rule)]"))"] + explained)
      .joined(separator: "\n\n")
  }

  // MARK: keys

  private static func key(
    at position: Position, _ view: FileView, _ judge: Judge
  ) -> (text: String, range: SourceRange)? {
    guard let good = view.good, let before = view.goodPosition(position) else { return nil }
    for part in good.cultures.flatMap(\.parts) {
      guard let field = part.fields.first(where: { $0.stands(at: before, in: good.source) }), let key = field.key,
        let kind = judge.book.format.part(part.kind)?.field(field.name), let range = view.range(ofGood: key.range)
      else { continue }
      return (text(of: kind, judge), range)
    }
    return nil
  }

  private static func text(of field: Format.Field, _ judge: Judge) -> String {
    let keys = Language.known.map { "`\(field.key(in: $0))`" }
    let about = FieldText(field, judge)
    return [keys.joined(separator: " · "), Markdown.escaped(about.about), Markdown.escaped(about.choices)]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

/// What a field is for, and what may stand there, in the reader's language.
struct FieldText {
  let about: String
  /// Empty where any word will do.
  let choices: String

  init(_ field: Format.Field, _ judge: Judge) {
    about = field.about(in: judge.language)
    let words = field.choices.map { $0.word(in: judge.language) }.joined(separator: ", ")
    choices = words.isEmpty ? "" : judge.text(.editorChoices, ["choices": words])
  }
}

extension Culture.Field {
  /// Whether its key stands at a place of a file.
  fileprivate func stands(at position: Position, in source: SourceFile) -> Bool {
    guard let key, key.tree.source.name == source.name else { return false }
    return key.range.start <= position && position <= key.range.end
  }
}
