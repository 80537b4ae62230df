import Places
import LocatedYAML

extension Baseline {
  /// The form of the file: JSON with an entry a line, so that a change shows as the lines it is about.
  public var fileText: String {
    let lines = entries.map { entry in
      "{\"rule\": \(YAMLText.quoted(entry.rule)), \"file\": \(YAMLText.quoted(entry.file)), "
        + "\"path\": \(YAMLText.quoted(entry.path)), \"text\": \(YAMLText.quoted(entry.text))}"
    }
    let body = lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n"
    return "{\"version\": \(Self.version), \"entries\": [\(body)]}\n"
  }

  private static let version = 1

  /// Reads such a file; nil where it is none, which the problems say.
  static func read(_ source: SourceFile) -> (baseline: Baseline?, problems: [ReadingProblem], yaml: [YAMLProblem]) {
    // JSON is YAML, so mistakes in it are found at their places.
    let stream = YAMLReader.read(source)
    guard stream.problems.isEmpty else { return (nil, [], stream.problems) }
    guard let root = stream.documents.first?.root else {
      let start = Position(line: 1, column: 1)
      let location = Location(file: source.name, document: 0, range: SourceRange(start: start, end: start))
      return (nil, [ReadingProblem(.wrongKind(name: "baseline", expected: .mapping), at: location)], [])
    }
    guard root.kind == .mapping else {
      return (nil, [ReadingProblem(.wrongKind(name: "baseline", expected: .mapping), at: root)], [])
    }
    var reader = MappingReader(root, name: "baseline")
    if root.value(of: "entries") == nil { reader.report(.missingKey(name: "entries"), at: root) }
    if let number = reader.integer("version"), number != version, let node = root.value(of: "version") {
      reader.report(.unknownValue(name: "version", value: String(number), nearest: String(version)), at: node)
    }
    var entries: [Entry] = []
    for node in reader.list("entries") {
      var entry = MappingReader(node, name: "entries")
      let texts = ["rule", "file", "path", "text"].map { entry.requiredText($0) ?? "" }
      entry.finish()
      reader.adopt(entry.problems)
      entries.append(Entry(rule: texts[0], file: texts[1], path: texts[2], text: texts[3]))
    }
    reader.finish()
    return (reader.problems.isEmpty ? Baseline(entries: entries) : nil, reader.problems, [])
  }
}
