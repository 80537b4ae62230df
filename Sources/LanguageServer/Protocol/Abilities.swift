import CultureLinting

/// What client and server told each other about themselves.
struct Abilities {
  let encoding: PositionEncoding
  let knowsRelatedInformation: Bool
  /// Whether the client tells of files that change, when it is asked to.
  let watchesFiles: Bool

  init(_ capabilities: LSP.InitializeParams.Capabilities?) {
    let offered = capabilities?.general?.positionEncodings ?? []
    encoding = offered.lazy.compactMap(PositionEncoding.init).first ?? .utf16
    knowsRelatedInformation = capabilities?.textDocument?.publishDiagnostics?.relatedInformation ?? false
    watchesFiles = capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
  }

  /// The answer to `initialize`.
  var answer: some Encodable { Answer(capabilities: .init(positionEncoding: encoding)) }

  private struct Answer: Encodable {
    let capabilities: Server
    var serverInfo = ["name": Tool.name, "version": Tool.version]
  }

  private struct Server: Encodable {
    let positionEncoding: PositionEncoding
    var textDocumentSync = Sync()
    var hoverProvider = true
    var codeActionProvider = ["codeActionKinds": [LSP.CodeAction.quickFix]]
    var completionProvider = ["triggerCharacters": [" ", "[", ","]]
    var documentSymbolProvider = true
    var workspace = ["workspaceFolders": FolderSupport()]
  }

  private struct Sync: Encodable {
    var openClose = true
    /// 2: changes come as edits; a whole text is taken too.
    var change = 2
    var save = true
  }

  private struct FolderSupport: Encodable {
    var supported = true
    var changeNotifications = true
  }

  /// The request to be told of files that change on the disk.
  static var watching: some Encodable { Registrations() }

  private struct Registrations: Encodable {
    var registrations = [Registration()]
  }

  private struct Registration: Encodable {
    var id = "files"
    var method = "workspace/didChangeWatchedFiles"
    var registerOptions = ["watchers": [["globPattern": "**/*.{yaml,yml}"]]]
  }
}
