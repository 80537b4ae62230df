import CultureLinting
import Foundation
import Reporting
import TestSupport
import Testing

/// A format with the schema it has to obey; schemas are no part of the project.
struct FormatSchema: CustomTestStringConvertible, Sendable {
  let format: String
  let schema: String
  let ending: String

  var testDescription: String { format }

  static let json = [
    FormatSchema(format: "sarif", schema: "sarif-2.1.0.json", ending: "sarif"),
    FormatSchema(format: "gitlab", schema: "gitlab-code-quality.json", ending: "json"),
    FormatSchema(format: "rdjson", schema: "rdjson-DiagnosticResult.json", ending: "json"),
  ]

  static func python(has module: String) -> Bool {
    (try? Shell.run("/usr/bin/env", ["python3", "-c", "import \(module)"]).status) == 0
  }

  /// What the script says against the format's output for some documents with a bit of everything; nil for nothing.
  func complaint(of script: String) throws -> String? {
    let path = try #require(Project.shared).appending(path: "schemas/\(schema)").path
    let report = Linter.lint([
      "a.yaml": "purpose: best\nmission: [\n", "b.yaml": "vision: We help\nvalues: [Care, \"\\e<x>\"]\nvisionn: x\n",
      "c.yaml": "vision: We help people.\npurpose: best # culturelint-disable-line wording/* -- a name\n",
      "d.yaml": try Project.text("Samples/minimal/mistakes-en.yaml"),
    ])
    return try Shell.inTemporaryFolder { folder in
      let file = folder.appending(path: "report.\(ending)")
      try printed(format, report).write(to: file, atomically: true, encoding: .utf8)
      let done = try Shell.run("/usr/bin/env", ["python3", "-c", script, file.path, path])
      return done.status == 0 ? nil : done.error
    }
  }
}

@Suite struct SchemaTests {
  @Test(
    .enabled(if: Project.shared != nil && FormatSchema.python(has: "jsonschema"), "the schemas or Python's jsonschema are not here"),
    arguments: FormatSchema.json)
  func `JSON is valid against its schema`(format: FormatSchema) throws {
    let script = "import json, sys, jsonschema; jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))"
    #expect(try format.complaint(of: script) == nil)
  }

  @Test(.enabled(if: Project.shared != nil && FormatSchema.python(has: "xmlschema"), "the schemas or Python's xmlschema are not here"))
  func `JUnit XML is valid against its schema`() throws {
    let junit = FormatSchema(format: "junit", schema: "junit.xsd", ending: "xml")
    #expect(try junit.complaint(of: "import sys, xmlschema; xmlschema.validate(sys.argv[1], sys.argv[2])") == nil)
  }
}
