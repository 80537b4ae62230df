import CultureFormat
import CultureLinting
import Language
import LocatedYAML
import Places
import RuleEngine

/// What may stand at the cursor: keys, the words of fields with choices, names that a field refers to.
struct Completions {
  private let cursor: CursorPlace
  private let place: FormatPlace
  private let judge: Judge
  private let cultures: [Culture]
  /// Of the keys in the document.
  private let language: Language
  private let range: LSP.Range

  static func at(
    _ parameters: LSP.PlaceInDocument, _ documents: OpenDocuments, _ workspace: Workspace, _ encoding: PositionEncoding
  ) -> LSP.CompletionList {
    let completions = Completions(parameters, documents, workspace, encoding)
    return LSP.CompletionList(items: completions?.items ?? [])
  }

  /// nil where nothing can be proposed.
  private init?(
    _ parameters: LSP.PlaceInDocument, _ documents: OpenDocuments, _ workspace: Workspace, _ encoding: PositionEncoding
  ) {
    guard let document = documents[parameters.textDocument.uri], let judge = workspace.judge(for: document.path),
      let keys = DocumentKeys(document, judge.book.format),
      let cursor = CursorPlace(encoding.position(parameters.position, in: document.source), in: document.source),
      let place = FormatPlace(cursor, in: judge.book.format)
    else { return nil }
    self.cursor = cursor
    self.place = place
    self.judge = judge
    cultures = workspace.view(of: document.path)?.good?.cultures ?? []
    language = keys.language ?? judge.language
    range = encoding.range(cursor.range, in: document.source)
  }

  private var items: [LSP.CompletionItem] {
    let proposals =
      switch place.content {
      case .keys(let kind): keys(of: kind)
      case .words(let field, let kind): words(of: field, in: kind)
      }
    return proposals.enumerated().map { index, proposal in
      LSP.CompletionItem(
        label: proposal.label, kind: proposal.kind, detail: proposal.detail, documentation: proposal.about,
        sortText: index.digits(4), filterText: proposal.label,
        textEdit: LSP.TextEdit(range: range, newText: proposal.text))
    }
  }

  private struct Proposal {
    let label: String
    let kind: Int
    var detail: String?
    var about: String?
    let text: String
  }

  // MARK: keys

  private func keys(of kind: Format.PartKind) -> [Proposal] {
    let known = Set(cursor.others.compactMap { kind.field(forKey: $0)?.name })
    return kind.fields.filter { !known.contains($0.name) }.map { field in
      let text = FieldText(field, judge)
      let key = field.key(in: language)
      return Proposal(
        label: key, kind: 10, detail: text.choices.isEmpty ? nil : text.choices, about: text.about,
        text: cursor.isBeforeColon ? key : key + Self.colon(after: field))
    }
  }

  /// What stands on lines of its own begins there.
  private static func colon(after field: Format.Field) -> String {
    switch field.holds {
    case .part, .collection: ":"
    case .text, .texts, .names, .word, .number, .flag, .language, .files, .statement: ": "
    }
  }

  // MARK: words

  private func words(of field: Format.Field, in kind: Format.PartKind) -> [Proposal] {
    switch field.holds {
    case .language: return Language.known.map { Proposal(label: $0.rawValue, kind: 12, text: $0.rawValue) }
    case .flag: return ["true", "false"].map { Proposal(label: $0, kind: 12, text: $0) }
    case .names, .word: break
    default: return []
    }
    let things = field.lexicon.map { judge.book.lexicons.attribute("id", of: $0).values } ?? []
    let choices = (field.choices.map { $0.word(in: language) } + Set(things).sorted())
      .map { Proposal(label: $0, kind: 12, text: $0) }
    let others = Set(cursor.isValue ? [] : cursor.others.map { $0.lowercased() })
    return choices + names(for: field, in: kind).filter { !others.contains($0.lowercased()) }.map { name in
      Proposal(label: name, kind: 18, text: YAMLText.scalar(name, inFlow: cursor.isInFlow))
    }
  }

  /// The names that the field may refer to, in every culture that the document belongs to.
  private func names(for field: Format.Field, in kind: Format.PartKind) -> [String] {
    guard !field.refers.isEmpty else { return [] }
    let names = cultures.flatMap { culture in
      let part = culture.parts.first { $0.kind == kind.name && $0.path == place.path }
      return Analysis(culture, format: judge.book.format, grammar: judge.book.grammar)
        .referable(from: field, of: part, in: language)
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
