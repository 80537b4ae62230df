/// The structures of the Language Server Protocol, as far as they are used; names and fields are the protocol's.
enum LSP {
  /// 0-based; characters in units of the encoding that was agreed on.
  struct Position: Codable, Hashable {
    var line: Int
    var character: Int
  }

  struct Range: Codable, Hashable {
    var start: Position
    var end: Position
  }

  struct Location: Encodable, Hashable {
    let uri: String
    let range: Range
  }

  struct TextEdit: Encodable, Hashable {
    let range: Range
    let newText: String
  }

  struct MarkupContent: Encodable, Hashable {
    var kind = "markdown"
    let value: String
  }

  struct Diagnostic: Encodable, Hashable {
    let range: Range
    /// 1 an error, 2 a warning, 3 a note.
    let severity: Int
    let code: String
    let source: String
    let message: String
    let relatedInformation: [Related]?
    let data: FindingData

    struct Related: Encodable, Hashable {
      let location: Location
      let message: String
    }
  }

  /// What a client hands back with a diagnostic when it asks for code actions.
  struct FindingData: Codable, Hashable {
    let fingerprint: String
  }

  struct PublishedDiagnostics: Encodable {
    let uri: String
    let version: Int?
    let diagnostics: [Diagnostic]
  }

  struct Hover: Encodable {
    let contents: MarkupContent
    let range: Range
  }

  struct CodeAction: Encodable {
    let title: String
    var kind = CodeAction.quickFix
    let diagnostics: [Diagnostic]
    let edit: WorkspaceEdit

    static let quickFix = "quickfix"
  }

  struct WorkspaceEdit: Encodable {
    let changes: [String: [TextEdit]]
  }

  struct CompletionList: Encodable {
    var isIncomplete = false
    let items: [CompletionItem]
  }

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
