extension LSP {
  struct InitializeParams: Decodable {
    let rootUri: String?
    let workspaceFolders: [Folder]?
    let capabilities: Capabilities?

    struct Capabilities: Decodable {
      let general: General?
      let textDocument: TextDocument?
      let workspace: Workspace?

      struct General: Decodable {
        let positionEncodings: [String]?
      }

      struct TextDocument: Decodable {
        let publishDiagnostics: PublishDiagnostics?

        struct PublishDiagnostics: Decodable {
          let relatedInformation: Bool?
        }
      }

      struct Workspace: Decodable {
        let didChangeWatchedFiles: Registration?

        struct Registration: Decodable {
          let dynamicRegistration: Bool?
        }
      }
    }
  }

  struct Folder: Decodable {
    let uri: String
  }

  struct ChangedFolders: Decodable {
    let event: Event

    struct Event: Decodable {
      let added: [Folder]
      let removed: [Folder]
    }
  }

  struct DocumentIdentifier: Decodable {
    let uri: String
    let version: Int?
  }

  struct OpenedDocument: Decodable {
    let textDocument: Item

    struct Item: Decodable {
      let uri: String
      let version: Int?
      let text: String
    }
  }

  struct ChangedDocument: Decodable {
    let textDocument: DocumentIdentifier
    let contentChanges: [Change]

    struct Change: Decodable {
      /// nil for the whole text.
      let range: Range?
      let text: String
    }
  }

  /// A call that names a document and nothing else of interest.
  struct NamedDocument: Decodable {
    let textDocument: DocumentIdentifier
  }

  struct PlaceInDocument: Decodable {
    let textDocument: DocumentIdentifier
    let position: Position
  }

  struct CodeActionParams: Decodable {
    let textDocument: DocumentIdentifier
    let range: Range
    let context: Context?

    struct Context: Decodable {
      let diagnostics: [Known]?
      let only: [String]?
    }

    /// A diagnostic, perhaps of another server.
    struct Known: Decodable {
      let fingerprint: String?

      init(from decoder: any Decoder) throws {
        let container = try? decoder.container(keyedBy: Key.self)
        fingerprint = (try? container?.decode(FindingData.self, forKey: .data))?.fingerprint
      }

      private enum Key: CodingKey { case data }
    }
  }
}
