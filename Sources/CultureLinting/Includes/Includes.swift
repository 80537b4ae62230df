import CultureFormat
import LocatedYAML
import Places
import RuleEngine

/// A file and what it says as YAML.
struct ReadFile {
  let source: SourceFile
  let stream: YAMLStream

  init(_ source: SourceFile) {
    self.source = source
    stream = YAMLReader.read(source)
  }
}

/// The files that one document includes, each once, whatever way leads to it.
struct Includes {
  /// The documents that are merged into the first, in the order of the patterns.
  private(set) var documents: [YAMLTree] = []
  private(set) var parts: Set<Path> = []
  private(set) var problems: [ReadingProblem] = []
  /// Files that were read here or before.
  private(set) var streams: [Path: ReadFile]

  private let document: YAMLTree
  private let path: Path
  private let root: Path
  private let format: Format
  private let files: any Files

  init(of document: YAMLTree, at path: Path, root: Path, format: Format, files: any Files, known: [Path: ReadFile]) {
    self.document = document
    self.path = path
    self.root = root
    self.format = format
    self.files = files
    streams = known
  }

  /// Reads what the document includes, and what that includes.
  mutating func follow() {
    follow(document, at: path, chain: [path])
  }

  private mutating func follow(_ document: YAMLTree, at path: Path, chain: [Path]) {
    let keys = format.part(Format.root)?.fields.first { $0.holds == .files }?.keys ?? []
    guard let pair = document.root.pairs.first(where: { keys.contains(where: $0.hasKey) }) else { return }
    let patterns = pair.value.kind == .scalar ? [pair.value] : pair.value.elements.filter { $0.kind == .scalar }
    for pattern in patterns { follow(pattern, from: path, chain) }
  }

  private mutating func follow(_ pattern: YAMLNode, from path: Path, _ chain: [Path]) {
    // A document must not reach out of its own folder: it may come from a stranger.
    let staysInside = !pattern.text.hasPrefix("/") && !pattern.text.split(separator: "/").contains("..")
    guard staysInside else { return report(.includeOutside, pattern) }
    let isPattern = pattern.text.contains { "*?[".contains($0) }
    let found = matches(pattern.text, in: path.folder).filter { !isPattern || $0 != path }
    guard !found.isEmpty else { return report(.includeNotFound, pattern) }
    for part in found {
      if chain.contains(part) {
        report(.includeCycle, pattern)
      } else if parts.insert(part).inserted {
        add(part, pattern, chain)
      }
    }
  }

  private mutating func add(_ part: Path, _ pattern: YAMLNode, _ chain: [Path]) {
    guard let file = read(part) else { return report(.includeUnreadable, pattern) }
    documents += file.stream.documents
    for document in file.stream.documents { follow(document, at: part, chain: chain + [part]) }
  }

  private mutating func read(_ path: Path) -> ReadFile? {
    if let known = streams[path] { return known }
    guard let contents = try? files.contents(of: path) else { return nil }
    let file = ReadFile(SourceFile(name: path.relative(to: root), contents: contents))
    streams[path] = file
    return file
  }

  private mutating func report(_ name: ReadingProblem.Name, _ pattern: YAMLNode) {
    problems.append(ReadingProblem(.other(name, values: ["name": pattern.text]), at: pattern))
  }

  // MARK: patterns

  /// As deep as a pattern with `**` is followed.
  private static let depthLimit = 32

  /// The files that a pattern fits; symbolic links lead nowhere.
  private func matches(_ pattern: String, in folder: Path) -> [Path] {
    let glob = Glob(pattern)
    let depth = pattern.contains("**") ? Self.depthLimit : pattern.split(separator: "/").count
    return below(folder, depth: depth).filter { glob.matches($0.relative(to: folder)) }
  }

  private func below(_ folder: Path, depth: Int) -> [Path] {
    guard depth > 0 else { return [] }
    return (files.names(in: folder) ?? []).map { folder / $0 }.filter { !$0.isHidden }.flatMap { path in
      files.isFolder(path) ? below(path, depth: depth - 1) : [path]
    }
  }
}
