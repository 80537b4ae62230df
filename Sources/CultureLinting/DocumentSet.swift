import CultureFormat
import LocatedYAML
import Places
import RuleEngine

/// The documents of a run: which files are cultures, and what each includes.
struct DocumentSet {
  private let setup: Setup
  private let files: any Files
  private var streams: [Path: YAMLStream] = [:]
  private(set) var sources: [String: SourceFile] = [:]
  private(set) var problems: [ReadingProblem] = []
  private(set) var yamlProblems: [YAMLProblem] = []
  private(set) var failures: [RunFailure] = []
  /// Files that a search found and that are no culture documents.
  private(set) var skipped = 0
  /// Files that were read as cultures or as parts of them.
  private(set) var read: Set<Path> = []
  private(set) var cultures: [Culture] = []

  /// A document and the documents it includes.
  private struct Whole {
    let document: YAMLTree
    let parts: [YAMLTree]
  }

  init(_ options: RunOptions, _ setup: Setup, files: any Files) {
    self.setup = setup
    self.files = files
    let named = options.paths.isEmpty ? ["."] : options.paths
    var found: [Path] = []
    var isNamed: Set<Path> = []
    let search = FileSearch(
      files: files, exclude: setup.configuration.exclude.map(Glob.init), root: setup.root, leftOut: setup.ruleFolders)
    for name in named {
      let path = name == "-" ? options.currentFolder / (options.standardInput?.name ?? "stdin.yaml") : options.currentFolder / name
      if name == "-" { take(path, options.standardInput?.contents ?? []) }
      if name != "-", files.isFolder(path) {
        found += search.documents(in: path)
      } else {
        found.append(path)
        isNamed.insert(path)
      }
    }
    assemble(found, isNamed)
  }

  // MARK: files

  private mutating func take(_ path: Path, _ contents: [UInt8]) {
    let source = SourceFile(name: path.relative(to: setup.root), contents: contents)
    sources[source.name] = source
    streams[path] = YAMLReader.read(source)
  }

  private mutating func stream(_ path: Path) throws(FileFailure) -> YAMLStream {
    if let known = streams[path] { return known }
    take(path, try files.contents(of: path))
    return streams[path] ?? YAMLStream(documents: [], problems: [])
  }

  private mutating func assemble(_ found: [Path], _ isNamed: Set<Path>) {
    var seen: Set<Path> = []
    var wholes: [(path: Path, documents: [Whole])] = []
    var included: Set<Path> = []
    for path in found where seen.insert(path).inserted {
      guard let stream = readable(path) else { continue }
      var parts: Set<Path> = []
      let documents = stream.documents.map { Whole(document: $0, parts: includes(of: $0, at: path, chain: [path], &parts)) }
      guard isNamed.contains(path) || isCulture(documents, stream, path) else {
        skipped += 1
        continue
      }
      included.formUnion(parts)
      wholes.append((path, documents))
    }
    for whole in wholes where !included.contains(whole.path) { add(whole.documents, at: whole.path) }
    for path in included { read.insert(path) }
    for path in read.sorted(by: { $0.text < $1.text }) { yamlProblems += streams[path]?.problems ?? [] }
    problems = problems.filter { problem in read.contains { $0.relative(to: setup.root) == problem.location.file } }
    if cultures.isEmpty, failures.isEmpty, !yamlProblems.contains(where: \.isFatal) { failures.append(.noDocument) }
  }

  private mutating func readable(_ path: Path) -> YAMLStream? {
    do throws(FileFailure) {
      return try stream(path)
    } catch {
      failures.append(.file(error))
      return nil
    }
  }

  private mutating func add(_ documents: [Whole], at path: Path) {
    read.insert(path)
    for whole in documents where !whole.document.root.isNull {
      let (culture, problems) = CultureReader.read(
        whole.document, including: whole.parts, format: setup.book.format, lexicons: setup.book.lexicons,
        detector: setup.book.detector)
      cultures.append(culture)
      self.problems += problems
    }
  }

  // MARK: what is a culture

  /// Whether a file that a search found is a culture document: one of its documents, or a part that it
  /// includes, has a section of the format at its top.
  private func isCulture(_ documents: [Whole], _ stream: YAMLStream, _ path: Path) -> Bool {
    let trees = documents.flatMap { [$0.document] + $0.parts }
    if trees.contains(where: hasSection) { return true }
    return stream.problems.contains(where: \.isFatal) && seemsCulture(path)
  }

  private func hasSection(_ document: YAMLTree) -> Bool {
    let keys = Set(document.root.pairs.map(\.key.text))
    return setup.book.format.part(Format.root)?.fields.contains { $0.isSection && !keys.isDisjoint(with: $0.keys) } ?? false
  }

  /// Whether a file that is no YAML begins a line with a section.
  private func seemsCulture(_ path: Path) -> Bool {
    guard let source = sources[path.relative(to: setup.root)] else { return false }
    let sections = setup.book.format.part(Format.root)?.fields.filter(\.isSection).flatMap(\.keys) ?? []
    let lines = String(decoding: source.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.contains { line in sections.contains { line.hasPrefix("\($0):") } }
  }

  // MARK: includes

  private mutating func includes(
    of document: YAMLTree, at path: Path, chain: [Path], _ parts: inout Set<Path>
  ) -> [YAMLTree] {
    let field = setup.book.format.part(Format.root)?.fields.first { $0.holds == .files }
    guard let pair = document.root.pairs.first(where: { field?.keys.contains($0.key.text) ?? false }) else { return [] }
    let patterns = pair.value.kind == .scalar ? [pair.value] : pair.value.elements.filter { $0.kind == .scalar }
    return patterns.flatMap { pattern in included(by: pattern, at: path, chain: chain, &parts) }
  }

  private mutating func included(
    by pattern: YAMLNode, at path: Path, chain: [Path], _ parts: inout Set<Path>
  ) -> [YAMLTree] {
    // A document must not reach out of its own folder: it may come from a stranger.
    let staysInside = !pattern.text.hasPrefix("/") && !pattern.text.split(separator: "/").contains("..")
    let found = staysInside ? expand(pattern.text, in: path.folder) : []
    if found.isEmpty { report(staysInside ? .includeNotFound : .includeOutside, pattern) }
    return found.flatMap { part -> [YAMLTree] in
      if chain.contains(part) {
        report(.includeCycle, pattern)
        return []
      }
      do throws(FileFailure) {
        let documents = try stream(part).documents
        parts.insert(part)
        var all = documents
        for document in documents { all += includes(of: document, at: part, chain: chain + [part], &parts) }
        return all
      } catch {
        report(.includeUnreadable, pattern)
        return []
      }
    }
  }

  private mutating func report(_ name: ReadingProblem.Name, _ pattern: YAMLNode) {
    problems.append(ReadingProblem(.other(name, values: ["name": pattern.text]), at: pattern))
  }

  private func expand(_ pattern: String, in folder: Path) -> [Path] {
    let isPattern = pattern.contains { "*?[".contains($0) }
    guard isPattern else { return files.exists(folder / pattern) ? [folder / pattern] : [] }
    let glob = Glob(pattern)
    return below(folder, depth: pattern.contains("**") ? 32 : pattern.split(separator: "/").count)
      .filter { glob.matches($0.relative(to: folder)) }
  }

  private func below(_ folder: Path, depth: Int) -> [Path] {
    guard depth > 0 else { return [] }
    return (files.names(in: folder) ?? []).filter { !$0.hasPrefix(".") }.flatMap { name -> [Path] in
      let path = folder / name
      return files.isFolder(path) ? below(path, depth: depth - 1) : [path]
    }
  }
}
