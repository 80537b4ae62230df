import CultureFormat
import CultureLinting
import Language
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
      let number = String(index)
      return LSP.CompletionItem(
        label: proposal.label, kind: proposal.kind, detail: proposal.detail, documentation: proposal.about,
        sortText: String(repeating: "0", count: max(0, 4 - number.count)) + number, filterText: proposal.label,
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
    let choices = field.choices.map { choice in
      Proposal(label: choice.word(in: language), kind: 12, text: choice.word(in: language))
    }
    let others = Set(cursor.isValue ? [] : cursor.others.map { $0.lowercased() })
    return choices + names(for: field, in: kind).filter { !others.contains($0.lowercased()) }.map { name in
      Proposal(label: name, kind: 18, text: PlainText.written(name, inFlow: cursor.isInFlow))
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

/// The keys at the top of a document, as far as it is written.
struct DocumentKeys {
  /// The language that the first of them is written in; nil where none is.
  let language: Language?

  /// nil where the document is something else: it has keys, and none of them is known; or a file whose name is hidden.
  init?(_ document: OpenDocument, _ format: Format) {
    let lines = (1...document.source.lineCount).map { OutlineLine(Array(document.source.line($0).unicodeScalars)) }
    let keys = lines.filter { $0.dashes.isEmpty }.compactMap(\.key).filter { $0.column == 0 }.map(\.name)
    let fields = keys.compactMap { key in format.part(Format.root)?.field(forKey: key).map { (key, $0) } }
    let ownKeys = keys.filter { !$0.hasPrefix(Format.ownPrefix) }
    guard !document.path.name.hasPrefix("."), !fields.isEmpty || ownKeys.isEmpty else { return nil }
    language = fields.lazy.compactMap { key, field in
      Language.known.first { language in field.key(in: language) == key && Language.known.contains { field.key(in: $0) != key } }
    }.first
  }
}

/// A text as a YAML scalar on one line.
enum PlainText {
  /// In quotes where it would be something else without.
  static func written(_ text: String, inFlow: Bool) -> String {
    let means = inFlow ? ",[]{}" : ""
    let isPlain = text == text.trimmed && !text.isEmpty && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
      && !"-?:,[]{}#&*!|>'\"%@`".contains(text.first ?? " ")
      && !text.unicodeScalars.contains { means.unicodeScalars.contains($0) || $0.value < 0x20 }
    return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
  }
}
