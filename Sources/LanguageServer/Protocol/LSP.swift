/// The structures of the Language Server Protocol, as far as they are used; names and fields are the protocol's.
enum LSP {
  /// 0-based; characters in units of the encoding that was agreed on.
  struct Position: Codable, Hashable {
    var line: Int
    var character: Int
  }

  /// From a place up to another, which is not in it.
  struct Range: Codable, Hashable {
    var start: Position
    var end: Position
  }

  /// A stretch of a file.
  struct Location: Encodable, Hashable {
    let uri: String
    let range: Range
  }

  /// A text in place of another.
  struct TextEdit: Encodable, Hashable {
    let range: Range
    let newText: String
  }

  /// A text that the editor lays out.
  struct MarkupContent: Encodable, Hashable {
    var kind = "markdown"
    let value: String
  }

  /// A finding, as editors show it.
  struct Diagnostic: Encodable, Hashable {
    let range: Range
    /// 1 an error, 2 a warning, 3 a note.
    let severity: Int
    let code: String
    let source: String
    let message: String
    let relatedInformation: [Related]?
    let data: FindingData

    /// Another place that a finding speaks of.
    struct Related: Encodable, Hashable {
      let location: Location
      let message: String
    }
  }

  /// What a client hands back with a diagnostic when it asks for code actions.
  struct FindingData: Codable, Hashable {
    let fingerprint: String
  }

  /// All that is found in one file; in place of what was said of it before.
  struct PublishedDiagnostics: Encodable {
    let uri: String
    let version: Int?
    let diagnostics: [Diagnostic]
  }

  /// What is shown beside the pointer.
  struct Hover: Encodable {
    let contents: MarkupContent
    let range: Range
  }

  /// A change that the author may choose.
  struct CodeAction: Encodable {
    let title: String
    var kind = CodeAction.quickFix
    let diagnostics: [Diagnostic]
    let edit: WorkspaceEdit

    static let quickFix = "quickfix"
  }

  /// Edits by the URI of their file.
  struct WorkspaceEdit: Encodable {
    let changes: [String: [TextEdit]]
  }

  /// What can be written at the cursor.
  struct CompletionList: Encodable {
    var isIncomplete = false
    let items: [CompletionItem]
  }

  /// A proposal, and the edit that takes it over.
  struct CompletionItem: Encodable {
    let label: String
    /// 10 a property, 12 a value, 18 a reference.
    let kind: Int
    let detail: String?
    let documentation: String?
    let sortText: String
    let filterText: String
    let textEdit: TextEdit
  }

  /// A part of a document in the editor's outline, with its own parts.
  struct DocumentSymbol: Encodable {
    let name: String
    let detail: String?
    /// 15 a text, 18 a list, 19 an object.
    let kind: Int
    let range: Range
    let selectionRange: Range
    let children: [DocumentSymbol]
  }
}
