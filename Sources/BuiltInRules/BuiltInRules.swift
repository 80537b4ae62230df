import Language
public import LocatedYAML
import Places
public import RuleEngine
import Packing

/// The rules, lexicons and texts that the program brings along.
public enum BuiltInRules {
  /// What a rule book is made of, without the user's own rules.
  public static var sources: RuleBook.Sources {
    RuleBook.Sources(
      format: CompiledFormat(PackedText(Compiled.format), file: document(with: "parts") ?? empty),
      messages: document(with: "messages") ?? empty,
      lexicons: LexiconBook(PackedText(Compiled.lexicons), labels: PackedText(Compiled.labels)),
      grammar: Grammar(verbs: VerbBook(PackedText(Compiled.actionVerbs)), lists: wordLists),
      detector: LanguageDetector(wordLists("function-words")),
      inflections: inflections,
      rules: Compiled.files.filter { $0.rule.utf8CodeUnitCount > 0 }.map { file in
        CompiledRule(PackedText(file.rule)) { document(file).root }
      })
  }

  /// The statements of the method that the rules and the format serve.
  public static var statements: (statements: [Statement], problems: [ReadingProblem]) {
    document(with: "statements").map(Statement.read) ?? ([], [])
  }

  /// What a new document begins with; an empty mapping where the build had no such file.
  public static var start: YAMLNode {
    document(with: "start-document") ?? empty
  }

  /// What a score is made of; an empty mapping where the build had no such file.
  public static var scoring: YAMLNode {
    document(with: "scoring") ?? empty
  }

  /// The word lists of a name; empty ones where the build had none.
  private static func wordLists(_ name: String) -> WordLists {
    let lists = Compiled.wordLists.first { $0.name == name }
    return lists.map { WordLists(PackedText($0.text)) } ?? .empty
  }

  /// The examples of a rule: those in its own file, or those that the build put aside.
  public static func examples(of rule: Rule) -> [RuleExample] {
    let own = RuleExample.read(rule.node, of: rule.id)
    return own.isEmpty ? builtInExamples(of: rule) : own
  }

  private static func builtInExamples(of rule: Rule) -> [RuleExample] {
    // The place makes the text of the rule's file, so it is asked for once.
    let file = rule.node.location.file
    return Compiled.files.filter { "\(folder)/\($0.name)" == file }
      .compactMap { read($0.name, $0.examples) }
      .flatMap { RuleExample.read($0.root, of: rule.id) }
  }

  /// The folder that places in built-in rules are given in.
  private static let folder = "Rules"

  @Sendable private static func inflections() -> Inflections {
    let forms = Compiled.files.filter { $0.has("word-forms") }.map { document($0).root }
      .compactMap { root in root.value(of: "word-forms").map { ($0.text, root) } }
    let named = Dictionary(forms) { first, _ in first }
    return Inflections(
      .init(
        estonianPrincipalParts: Compiled.principalParts.description, estonianExclusions: named["et-exclusions"],
        englishIrregular: named["en-irregular"]))
  }

  /// The first document that has a key at its top.
  private static func document(with key: StaticString) -> YAMLNode? {
    Compiled.files.first { $0.has(key) }.map { document($0).root }
  }

  private static func document(_ file: Compiled.File) -> YAMLTree {
    YAMLTree(packed: PackedText(file.tree)) { source(file.name, file.text) }
  }

  private static func read(_ name: String, _ text: StaticString) -> YAMLTree? {
    YAMLReader.read(source(name, text)).documents.first
  }

  private static func source(_ name: String, _ text: StaticString) -> SourceFile {
    let bytes = Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    return SourceFile(name: "\(folder)/\(name)", contents: bytes)
  }

  private static let empty = YAMLReader.read(SourceFile(name: "", contents: Array("{}".utf8))).documents[0].root
}

extension Compiled.File {
  /// Whether it has a key at its top; told without reading its tree.
  fileprivate func has(_ key: StaticString) -> Bool {
    keys.withUTF8Buffer { keys in
      key.withUTF8Buffer { key in
        var rest = keys[...]
        // Asked of every file at every start, so nothing is divided into an array of its own.
        while !rest.isEmpty {
          let own = rest.prefix { $0 != UInt8(ascii: " ") }
          if own.elementsEqual(key) { return true }
          rest = rest[own.endIndex...].dropFirst()
        }
        return false
      }
    }
  }
}
