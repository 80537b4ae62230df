import CultureLinting
import RuleEngine

/// A client that has introduced itself: its open documents, and what is known of them.
struct Session {
  let abilities: Abilities
  private var folders: [Path]
  private var documents: OpenDocuments
  private var workspace: Workspace
  /// What the client was last told of each file, as far as it was something.
  private var published: [Path: [LSP.Diagnostic]] = [:]

  init(_ parameters: LSP.InitializeParams, _ options: RunOptions, disk: any Files) {
    abilities = Abilities(parameters.capabilities)
    let uris = parameters.workspaceFolders.map { $0.map(\.uri) } ?? [parameters.rootUri].compactMap { $0 }
    folders = uris.compactMap(FileURI.path)
    documents = OpenDocuments(folder: folders.first ?? options.currentFolder)
    workspace = Workspace(options, disk: disk)
  }

  // MARK: what happens in the editor

  /// The messages that tell of what is found in all files that it concerns.
  mutating func open(_ document: LSP.OpenedDocument, today: Day) -> [String] {
    documents.open(document.textDocument)
    return lint(today, changed: document.textDocument.uri)
  }

  /// The messages about what has come and gone by it.
  mutating func change(_ change: LSP.ChangedDocument, today: Day) -> [String] {
    documents.change(change, abilities.encoding)
    return lint(today, changed: change.textDocument.uri)
  }

  /// The messages about what the file on the disk says in its place.
  mutating func close(_ document: LSP.DocumentIdentifier, today: Day) -> [String] {
    documents.close(document.uri)
    return lint(today)
  }

  /// The messages about the files of folders that came and went.
  mutating func change(_ folders: LSP.ChangedFolders.Event, today: Day) -> [String] {
    let removed = folders.removed.compactMap { FileURI.path($0.uri) }
    self.folders = self.folders.filter { !removed.contains($0) } + folders.added.compactMap { FileURI.path($0.uri) }
    return lint(today)
  }

  /// Lints anew and tells what is different from before, and in any case of the document that changed.
  mutating func lint(_ today: Day, changed uri: String? = nil) -> [String] {
    workspace.lint(documents, in: folders, today: today)
    let diagnostics = Diagnostics(workspace: workspace, documents: documents, abilities: abilities)
    let found = Dictionary(uniqueKeysWithValues: workspace.paths.map { ($0, diagnostics.of($0)) })
    let changed = uri.flatMap { documents[$0]?.path }
    let told = published
    published = found.filter { !$0.value.isEmpty }
    let paths = Set(found.keys).union(told.keys).union([changed].compactMap { $0 })
    return paths.filter { $0 == changed || (found[$0] ?? []) != (told[$0] ?? []) }.sorted { $0.text < $1.text }
      .map { publish($0, found[$0] ?? []) }
  }

  private func publish(_ path: Path, _ diagnostics: [LSP.Diagnostic]) -> String {
    Outgoing.notification(
      Method.publishDiagnostics.rawValue,
      LSP.PublishedDiagnostics(
        uri: documents.uri(of: path), version: documents.byPath[path]?.version, diagnostics: diagnostics))
  }

  // MARK: what the editor asks

  /// See ``Hovers``.
  func hover(_ place: LSP.PlaceInDocument) -> LSP.Hover? {
    Hovers(workspace: workspace, documents: documents, encoding: abilities.encoding).at(place)
  }

  /// See ``CodeActions``.
  func codeActions(_ parameters: LSP.CodeActionParams) -> [LSP.CodeAction] {
    CodeActions(workspace: workspace, documents: documents, abilities: abilities).at(parameters)
  }

  /// See ``Completions``.
  func completion(_ place: LSP.PlaceInDocument) -> LSP.CompletionList {
    Completions.at(place, documents, workspace, abilities.encoding)
  }

  /// See ``Symbols``.
  func symbols(_ document: LSP.DocumentIdentifier) -> [LSP.DocumentSymbol] {
    documents[document.uri].flatMap { Symbols.of($0, workspace, abilities.encoding) } ?? []
  }
}
