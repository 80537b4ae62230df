import BuiltInRules
import Foundation
import Reporting
import RuleEngine
import TestSupport
import Testing

@Suite struct SchemaTests {
  private static let book = RuleBook(BuiltInRules.sources)

  /// Prints the paths of the YAML documents that a schema does not take; dates are texts.
  private static let script = """
    import json, sys, yaml
    from jsonschema import Draft202012Validator as Validator
    class Loader(yaml.SafeLoader): pass
    Loader.yaml_implicit_resolvers = {
      letter: [pair for pair in pairs if not pair[0].endswith(":timestamp")]
      for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    schema = json.load(open(sys.argv[1]))
    Validator.check_schema(schema)
    for path in sys.stdin.read().split():
      for document in yaml.load_all(open(path), Loader):
        for error in Validator(schema).iter_errors(document):
          print(path, error.json_path, error.message[:300].replace("\\n", " "))
    """

  /// What the schema has against the files.
  private func complaints(_ schema: Schema, about paths: [String]) throws -> [String] {
    try Shell.inTemporaryFolder { folder in
      let file = folder.appending(path: "schema.json")
      try schema.text(Self.book).write(to: file, atomically: true, encoding: .utf8)
      let done = try Shell.run("/usr/bin/env", ["python3", "-c", Self.script, file.path], in: Project.root, input: paths.joined(separator: "\n"))
      #expect(done.status == 0, "\(done.error)")
      return done.output.split(separator: "\n").map(String.init)
    }
  }

  private func complaints(_ schema: Schema, aboutText text: String) throws -> [String] {
    try Shell.inTemporaryFolder { folder in
      let file = folder.appending(path: "text.yaml")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return try complaints(schema, about: [file.path])
    }
  }

  private static let isAtHand = Tools.hasPython("jsonschema", "yaml")

  @Test(.enabled(if: isAtHand))
  func `every sample is valid`() throws {
    let samples = Project.files(below: "Samples", ending: ".yaml").filter { !$0.contains("/.") }
    #expect(samples.count > 5)
    #expect(try complaints(.document, about: samples) == [])
  }

  @Test(.enabled(if: isAtHand), arguments: [
    "values: 3\n", "vision: [a]\n", "vison: a\n", "väärtused: [{nmi: Hool}]\n", "maturity: {current: many}\n",
    "roles: [{leader: perhaps}]\n", "customer_experience: [a]\n", "strategy: {goals: [{metrics: [{kind: money}]}]}\n",
    "vision: {english: a}\n", "- vision\n", "values: [{name: Care, behaviours: {a: {b: c}}}]\n",
  ])
  func `a document of the wrong kind is not`(text: String) throws {
    #expect(try complaints(.document, aboutText: text) != [])
  }

  @Test(.enabled(if: isAtHand), arguments: [
    "vision:\n", "visioon: {et: a, en: b}\n", "values: {Care: We call., Trust: }\n", "values: [Care, {nimi: Usk}]\n",
    "miks: {sõnastus: a, x_own: {b: [c]}}\n", "x_own: 3\n", "roles: [{leader: jah}]\n", "include: [a.yaml]\n", "mission: 2030\n",
  ])
  func `every form of a document is`(text: String) throws {
    #expect(try complaints(.document, aboutText: text) == [])
  }

  private static let configuration = """
    extends: [recommended, ./house]
    language: et
    exclude: a
    baseline: known.json
    rule-folders: [rules]
    rules: {wording/*: off, value/one-word: warning, own/rule: {severity: info, max: 3}}
    overrides: [{files: [a], rules: {"*": error}}]

    """

  @Test(.enabled(if: isAtHand))
  func `a configuration is checked as the program checks it`() throws {
    #expect(try complaints(.config, aboutText: Self.configuration) == [])
    for wrong in ["rule: {}\n", "language: ee\n", "rules: {wording/superlative: of}\n", "overrides: [{rules: {}}]\n", "rules: {superlative: off}\n"] {
      #expect(try complaints(.config, aboutText: wrong) != [], "\(wrong)")
    }
  }

  @Test(.enabled(if: isAtHand))
  func `every built-in rule and lexicon is valid, and one with a mistake is not`() throws {
    // What stands at the top of the folder, or describes a language, has a form of its own.
    let files = Project.files(below: "Rules", ending: ".yaml").filter { $0.split(separator: "/").count > 2 && !$0.hasPrefix("Rules/Language/") }
    #expect(files.count > 150)
    #expect(try complaints(.rule, about: files) == [])
    let rule = try Project.text("Rules/value/one-word.yaml")
    for (right, wrong) in [("for: value", "for: valeu"), ("severity: error", "severity: eror"), ("check:", "chek:"), ("one-word:", "one-wrod:")] {
      #expect(try complaints(.rule, aboutText: rule.replacingOccurrences(of: "\(right)", with: wrong)) != [], "\(wrong)")
    }
  }

  @Test(arguments: ["config", "rule"])
  func `every key is explained in both languages`(name: String) throws {
    let schema = try #require(Schema(rawValue: name))
    let root = try #require(try JSONSerialization.jsonObject(with: Data(schema.text(Self.book).utf8)) as? [String: Any])
    let owner = name == "rule" ? (root["$defs"] as? [String: Any])?["rule"] as? [String: Any] : root
    let properties = try #require(owner?["properties"] as? [String: [String: Any]])
    for (key, value) in properties { #expect((value["description"] as? String)?.contains("\n\n") ?? false, "\(key)") }
  }

  @Test(arguments: [([], "organisatsioon"), (["--document"], "organisatsioon"), (["--config"], "rule-folders"), (["--rule"], "lexicon")])
  func `the command prints the one that is asked for`(flags: [String], word: String) throws {
    let done = try Shell.run(Shell.culturelint.path, ["schema"] + flags)
    #expect(done.status == 0)
    #expect(done.output.contains("\"\(word)\""))
    #expect(done.output.contains("https://json-schema.org/draft/2020-12/schema"))
  }
}
