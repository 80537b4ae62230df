extension LSP {
  /// How a client introduces itself.
  struct InitializeParams: Decodable {
    let rootUri: String?
    let workspaceFolders: [Folder]?
    let capabilities: Capabilities?

    /// What the client can do, as far as it makes a difference here.
    struct Capabilities: Decodable {
      let general: General?
      let textDocument: TextDocument?
      let workspace: Workspace?

      /// What holds for every call.
      struct General: Decodable {
        let positionEncodings: [String]?
      }

      /// What it can do with documents.
      struct TextDocument: Decodable {
        let publishDiagnostics: PublishDiagnostics?

        /// What it can show of findings.
        struct PublishDiagnostics: Decodable {
          let relatedInformation: Bool?
        }
      }

      /// What it can do with folders.
      struct Workspace: Decodable {
        let didChangeWatchedFiles: Registration?

        /// Whether it can be asked to tell of changes.
        struct Registration: Decodable {
          let dynamicRegistration: Bool?
        }
      }
    }
  }

  /// A folder that is open in the editor.
  struct Folder: Decodable {
    let uri: String
  }

  /// Folders that were opened and closed.
  struct ChangedFolders: Decodable {
    let event: Event

    /// Which they are.
    struct Event: Decodable {
      let added: [Folder]
      let removed: [Folder]
    }
  }

  /// A document, and the state of it that is meant.
  struct DocumentIdentifier: Decodable {
    let uri: String
    let version: Int?
  }

  /// A document that was opened.
  struct OpenedDocument: Decodable {
    let textDocument: Item

    /// It and its text.
    struct Item: Decodable {
      let uri: String
      let version: Int?
      let text: String
    }
  }

  /// A document that was changed.
  struct ChangedDocument: Decodable {
    let textDocument: DocumentIdentifier
    let contentChanges: [Change]

    /// One of the changes; each counts on those before it.
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

  /// A call about what stands at a place.
  struct PlaceInDocument: Decodable {
    let textDocument: DocumentIdentifier
    let position: Position
  }

  /// A call for what can be done about a stretch of a document.
  struct CodeActionParams: Decodable {
    let textDocument: DocumentIdentifier
    let range: Range
    let context: Context?

    /// What the client shows there, and what it wants.
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
