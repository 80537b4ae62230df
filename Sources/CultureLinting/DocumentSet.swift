import CultureFormat
import LocatedYAML
import Places
import RuleEngine

/// The documents of a run: which files are cultures, and what each includes.
struct DocumentSet {
  private let setup: Setup
  private let files: any Files
  private var streams: [Path: ReadFile] = [:]
  private(set) var sources: [String: SourceFile] = [:]
  private(set) var problems: [ReadingProblem] = []
  private(set) var yamlProblems: [YAMLProblem] = []
  private(set) var failures: [RunFailure] = []
  /// Files that a search found and that are no culture documents.
  private(set) var skipped = 0
  /// Those of them that have a key like a section.
  private(set) var nearCultures: [NearCulture] = []
  /// Files that were read as cultures or as parts of them.
  private(set) var read: Set<Path> = []
  private(set) var cultures: [Culture] = []
  /// The files that the command line names, by the name that findings use.
  private var namedFiles: Set<String> = []
  /// For each file that was read as a culture, it and the files that it includes.
  private(set) var families: [Set<Path>] = []

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
      } else if let top = options.partsBelow {
        let includers = Includers(files: files, format: setup.book.format, search: search, top: top)
        found += search.takes(path) ? includers.files(including: path) + [path] : []
      } else {
        found.append(path)
        isNamed.insert(path)
      }
    }
    namedFiles = Set(isNamed.map { $0.relative(to: setup.root) })
    assemble(found, isNamed)
  }

  /// Whether a file was named, so that nothing tells which others include it.
  func isNamed(_ file: String) -> Bool { namedFiles.contains(file) }

  /// The files that were read as cultures or as parts of them, by name.
  var readStreams: [YAMLStream] {
    read.sorted { $0.text < $1.text }.compactMap { streams[$0]?.stream }
  }

  /// Their names, sorted.
  var readFiles: [String] { read.map { $0.relative(to: setup.root) }.sorted() }

  // MARK: files

  private mutating func take(_ path: Path, _ contents: [UInt8]) {
    let file = ReadFile(SourceFile(name: path.relative(to: setup.root), contents: contents))
    sources[file.source.name] = file.source
    streams[path] = file
  }

  private mutating func stream(_ path: Path) throws(FileFailure) -> YAMLStream {
    if let known = streams[path] { return known.stream }
    take(path, try files.contents(of: path))
    return streams[path]?.stream ?? YAMLStream(documents: [], problems: [])
  }

  private mutating func assemble(_ found: [Path], _ isNamed: Set<Path>) {
    var seen: Set<Path> = []
    var wholes: [(path: Path, documents: [Whole], parts: Set<Path>)] = []
    for path in found where seen.insert(path).inserted {
      guard let stream = readable(path) else { continue }
      var parts: Set<Path> = []
      let documents = stream.documents.map { document in
        var includes = Includes(of: document, at: path, root: setup.root, format: setup.book.format, files: files, known: streams)
        includes.follow()
        take(includes, &parts)
        return Whole(document: document, parts: includes.documents)
      }
      guard isNamed.contains(path) || isCulture(documents, stream, path) else {
        skipped += 1
        nearCultures += [NearCulture(path, stream, setup.book.format)].compactMap { $0 }
        continue
      }
      wholes.append((path, documents, parts))
    }
    let partsOf = Dictionary(wholes.map { ($0.path, $0.parts) }) { first, _ in first }
    let includers = Self.includers(partsOf)
    for whole in wholes where !isPart(whole.path, partsOf, includers) {
      add(whole.documents, at: whole.path)
      read.formUnion(whole.parts)
      families.append(whole.parts.union([whole.path]))
    }
    yamlProblems += readStreams.flatMap(\.problems)
    let names = Set(read.map { $0.relative(to: setup.root) })
    problems = problems.filter { names.contains($0.location.file) }
    if cultures.isEmpty, failures.isEmpty, !yamlProblems.contains(where: \.isFatal) { failures.append(.noDocument) }
  }

  /// The files of the run that include each.
  private static func includers(_ partsOf: [Path: Set<Path>]) -> [Path: [Path]] {
    partsOf.reduce(into: [:]) { includers, entry in
      for part in entry.value where part != entry.key { includers[part, default: []].append(entry.key) }
    }
  }

  /// Whether another file of the run includes this one. Of two that include each other the first is no part.
  private func isPart(_ path: Path, _ partsOf: [Path: Set<Path>], _ includers: [Path: [Path]]) -> Bool {
    includers[path, default: []].contains { other in
      let isIncludedBack = partsOf[path]?.contains(other) ?? false
      return !(isIncludedBack && path.text < other.text)
    }
  }

  private mutating func take(_ includes: Includes, _ parts: inout Set<Path>) {
    streams.merge(includes.streams) { known, _ in known }
    for (_, stream) in includes.streams { sources[stream.source.name] = stream.source }
    problems += includes.problems
    parts.formUnion(includes.parts)
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
}
