import CultureFormat
import Language
import LocatedYAML
import Packing
import Places
import RuleEngine

/// The Swift file that carries the compiled rules.
struct GeneratedSource {
  private let files: [SourceFile]
  private let documents: [YAMLTree]

  init(files: [SourceFile]) throws {
    self.files = files
    documents = try files.filter { $0.name.hasSuffix(".yaml") }.flatMap { file in
      let stream = YAMLReader.read(file)
      if let problem = stream.problems.first { throw Failure(description: Self.error(problem.location, "\(problem.kind)")) }
      return stream.documents
    }
    // Whatever stands after the examples would go out of the program with them.
    for pairs in documents.map(\.root.pairs) where pairs.dropLast().contains(where: { $0.key.text == "examples" }) {
      throw Failure(description: Self.error(pairs[0].key.location, "the examples have to be the last key of a rule"))
    }
  }

  var text: String {
    get throws {
      let lexicons = LexiconPacker.pack(try lexicons, inflections: inflections)
      let book = LexiconBook(PackedText(lexicons))
      let format = try format
      let rules = RulePacker(format: format, lexicons: book, grammar: grammar)
      return """
        import Language

        enum Compiled {
          static let lexicons: StaticString = \(literal(lexicons))
          static let labels: StaticString = \(literal(book.packedLabels))
          static let format: StaticString = \(literal(format.packed))
        \(documents(with: "verbs").map(verbs).joined())
          static let wordLists: [(name: String, text: StaticString)] = [
        \(documents(with: "word-lists").map(wordLists).joined())  ]
          static let principalParts: StaticString = \(literal(principalParts.bytes))
          /// A file that is read at run time.
          struct File {
            let name: String
            /// The keys at its top, divided by spaces.
            let keys: StaticString
            /// Its tree, packed, without the examples.
            let tree: StaticString
            /// What the tree was read from.
            let text: StaticString
            let examples: StaticString
            /// What every run asks of a rule, packed; empty for what is none.
            let rule: StaticString
          }

          static let files: [File] = [
        \(try ruleFiles.map { try file($0, rules) }.joined())  ]
        }

        """
    }
  }

  // MARK: what goes in

  private var lexicons: [LexiconSource] {
    get throws {
      try documents(with: "lexicon").map { document in
        let lexicon = LexiconSource(document.root)
        if let problem = lexicon.problems.first { throw Failure(description: Self.error(problem.location, "\(problem.kind)")) }
        return lexicon
      }
    }
  }

  private var inflections: Inflections {
    let forms = Dictionary(documents(with: "word-forms").map { ($0.root.value(of: "word-forms")?.text ?? "", $0.root) }) { $1 }
    return Inflections(
      .init(
        estonianPrincipalParts: principalParts.text, estonianExclusions: forms["et-exclusions"],
        englishIrregular: forms["en-irregular"]))
  }

  private var format: Format {
    get throws {
      guard let node = documents(with: "parts").first?.root else { return Format(parts: []) }
      let (format, problems) = Format.read(node)
      if let problem = problems.first { throw Failure(description: Self.error(problem.location, "\(problem.kind)")) }
      return format
    }
  }

  private var grammar: Grammar {
    let verbs = documents(with: "verbs").first.map { VerbPacker.pack($0.root, inflections: inflections) } ?? []
    return Grammar(verbs: VerbBook(PackedText(verbs))) { name in
      let lists = documents(with: "word-lists").first { $0.root.value(of: "word-lists")?.text == name }
      return lists.map { WordLists(PackedText(WordLists.pack($0.root))) } ?? .empty
    }
  }

  private var principalParts: (text: String, bytes: [UInt8]) {
    let bytes = files.first { $0.name.hasSuffix(".tsv") }?.bytes ?? []
    return (String(decoding: bytes, as: UTF8.self), bytes)
  }

  private func documents(with key: String) -> [YAMLTree] {
    documents.filter { $0.root.value(of: key) != nil }
  }

  /// The files that are read at run time: rules, the format, the messages, and what a user's own lexicons inflect by.
  private var ruleFiles: [SourceFile] {
    let compiled = Set(["lexicon", "word-lists", "verbs"].flatMap(documents).map(\.source.name))
    let files = files.filter { $0.name.hasSuffix(".yaml") && !compiled.contains($0.name) }
    // As the ids of rules are sorted, which their files are named after.
    return files.sorted { $0.name.dropLast(".yaml".count) < $1.name.dropLast(".yaml".count) }
  }

  // MARK: how it is written

  private func wordLists(_ document: YAMLTree) -> String {
    let name = document.root.value(of: "word-lists")?.text ?? ""
    return "    (\"\(name)\", \(literal(WordLists.pack(document.root)))),\n"
  }

  private func verbs(_ document: YAMLTree) -> String {
    constant(document.root.value(of: "verbs"), VerbPacker.pack(document.root, inflections: inflections))
  }

  private func constant(_ name: YAMLNode?, _ packed: [UInt8]) -> String {
    let words = (name?.text ?? "").split(separator: "-")
    let identifier = words.enumerated().map { $0 == 0 ? String($1) : $1.capitalisedFirst }.joined()
    return "  static let \(identifier): StaticString = \(literal(packed))\n"
  }

  private func file(_ file: SourceFile, _ rules: RulePacker) throws -> String {
    let (text, examples) = Self.divided(file)
    guard let tree = YAMLReader.read(SourceFile(name: file.name, contents: text)).documents.first else {
      throw Failure(description: "Rules/\(file.name):1:1: error: the file is empty")
    }
    let keys = tree.root.pairs.map(\.key.text).joined(separator: " ")
    let rule = tree.root.value(of: "rule") == nil ? [] : try Self.packed(tree.root, rules)
    let parts = [("tree", tree.packed), ("text", text), ("examples", examples), ("rule", rule)]
    let literals = parts.map { "\($0): \(literal($1))" }.joined(separator: ", ")
    return "    File(name: \"\(file.name)\", keys: \"\(keys)\", \(literals)),\n"
  }

  private static func packed(_ rule: YAMLNode, _ rules: RulePacker) throws -> [UInt8] {
    let (packed, problems) = rules.pack(rule)
    if let problem = problems.first { throw Failure(description: error(problem.location, "\(problem.kind)")) }
    guard let packed else {
      throw Failure(description: error(rule.location, "a check asks for other options when it is read again"))
    }
    return packed
  }

  /// The file without its rule's examples, and the examples alone, at the lines they stand at.
  private static func divided(_ file: SourceFile) -> (text: [UInt8], examples: [UInt8]) {
    guard let document = YAMLReader.read(file).documents.first, document.root.value(of: "rule") != nil,
      let examples = document.root.pairs.first(where: { $0.key.text == "examples" })
    else { return (file.bytes, []) }
    let start = file.byte(of: examples.key.offsets.lowerBound)
    let blank = file.bytes[..<start].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    let lineBreaks = blank.filter { $0 == UInt8(ascii: "\n") }
    return (Array(file.bytes[..<start]), lineBreaks + file.bytes[start...])
  }

  private func literal(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("\n") else { return "##\"\(text)\"##" }
    return "####\"\"\"\n\(text)\n\"\"\"####"
  }

  private static func error(_ location: Location, _ message: String) -> String {
    "Rules/\(location.file):\(location.range.start.line):\(location.range.start.column): error: \(message)"
  }
}

extension Substring {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
