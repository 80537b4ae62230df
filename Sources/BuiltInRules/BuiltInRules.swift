import Language
public import LocatedYAML
import Places
public import RuleEngine
import Packing

/// The rules, lexicons and texts that the program brings along.
public enum BuiltInRules {
  /// What a rule book is made of, without the user's own rules.
  public static var sources: RuleBook.Sources {
    let documents = Compiled.files.map(document)
    let named = { (key: String) in documents.first { $0.root.value(of: key) != nil } }
    return RuleBook.Sources(
      format: named("parts")?.root ?? empty,
      messages: named("messages")?.root ?? empty,
      lexicons: LexiconBook(PackedText(Compiled.lexicons)),
      grammar: Grammar(verbs: VerbBook(PackedText(Compiled.actionVerbs)), lists: wordLists),
      detector: LanguageDetector(wordLists("function-words")),
      inflections: inflections,
      rules: documents.filter { $0.root.value(of: "rule") != nil })
  }

  /// The statements of the method that the rules and the format serve.
  public static var statements: (statements: [Statement], problems: [ReadingProblem]) {
    let documents = Compiled.files.lazy.map(document)
    return documents.first { $0.root.value(of: "statements") != nil }.map { Statement.read($0.root) } ?? ([], [])
  }

  /// What a new document begins with; an empty mapping where the build had no such file.
  public static var start: YAMLNode {
    Compiled.files.lazy.map(document).first { $0.root.value(of: "start-document") != nil }?.root ?? empty
  }

  /// What a score is made of; an empty mapping where the build had no such file.
  public static var scoring: YAMLNode {
    Compiled.files.lazy.map(document).first { $0.root.value(of: "scoring") != nil }?.root ?? empty
  }

  /// The word lists of a name; empty ones where the build had none.
  private static func wordLists(_ name: String) -> WordLists {
    let lists = Compiled.wordLists.first { $0.name == name }
    return lists.map { WordLists(PackedText($0.text)) } ?? .empty
  }

  /// The examples of a built-in rule; none of any other.
  public static func examples(of rule: Rule) -> [RuleExample] {
    // The place makes the text of the rule's file, so it is asked for once.
    let file = rule.node.location.file
    return Compiled.files.filter { "\(folder)/\($0.name)" == file }
      .compactMap { read($0.name, $0.examples) }
      .flatMap { RuleExample.read($0.root, of: rule.id) }
  }

  /// The folder that places in built-in rules are given in.
  private static let folder = "Rules"

  @Sendable private static func inflections() -> Inflections {
    let forms = Compiled.files.map { document($0).root }
      .compactMap { root in root.value(of: "word-forms").map { ($0.text, root) } }
    let named = Dictionary(forms) { first, _ in first }
    return Inflections(
      .init(
        estonianPrincipalParts: Compiled.principalParts.description, estonianExclusions: named["et-exclusions"],
        englishIrregular: named["en-irregular"]))
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
