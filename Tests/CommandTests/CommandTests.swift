import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  private static let ownRule = """
    rule: own/no-synergy
    severity: error
    for: text
    check: {terms: {lists: own-words}}
    title: {en: synergy, et: sünergia}
    message: {en: "“{text}” says nothing", et: "„{text}“ ei ütle midagi"}
    why: {en: w, et: w}
    how: {en: h, et: h}
    examples:
      bad: ["vision: We sell synergies   # ← synergies"]
    ---
    lexicon: own-words
    entries:
      - {en: [synergy]}

    """

  private func run(_ arguments: String..., files: [String: String] = [:], input: String = "") throws -> Shell.Result {
    try Shell.inTemporaryFolder { folder in
      for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      return try Shell.run(Shell.culturelint.path, arguments, in: folder, input: input)
    }
  }

  @Test func `standard input is linted under the name it is given`() throws {
    let done = try run("lint", "-", "--stdin-filename", "a.yaml", input: "language: en\npurpose: the best\n")
    #expect(done.output.hasPrefix("a.yaml:2:14: error: "))
    #expect(done.status == 1)
  }

  @Test func `lint is the command where none is named`() throws {
    #expect(try run(".", files: ["a.yaml": "purpose: best\n"]).status == 1)
    #expect(try run(files: ["a.yaml": "vision: We help people.\n"]).status == 0)
  }

  @Test(arguments: [
    "": 1, "--fail-on never": 0, "--skip wording/*": 0, "--only wording/superlative": 1,
    "--fail-on never --max-warnings 0": 0, "--only wording/superlativ": 2, "--fail-on maybe": 2, "--format jsn": 2,
    "--rules none": 2, "--config none.yaml": 2, "gone.yaml": 2, "--no-such-option": 2, "--help": 0, "--version": 0,
  ])
  func `the exit status says what the contract says`(options: String, status: Int32) throws {
    try Shell.inTemporaryFolder { folder in
      try "purpose: best\n".write(to: folder.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      let arguments = options.split(separator: " ").map(String.init)
      let done = try Shell.run(Shell.culturelint.path, ["lint"] + arguments, in: folder)
      #expect(done.status == status, "\(done.output)\(done.error)")
    }
  }

  @Test func `broken YAML makes the status 2, also with never`() throws {
    let done = try run("--fail-on", "never", files: ["a.yaml": "vision: [\n", "b.yaml": "purpose: best\n"])
    #expect(done.status == 2)
    #expect(done.output.contains("b.yaml:1:10"))
  }

  @Test func `a mistyped rule is answered with the right one`() throws {
    let done = try run("explain", "wording/superlativ")
    #expect(done.error.contains("did you mean “wording/superlative”"))
    #expect(done.status == 2)
  }

  @Test func `a rule is explained with its check, whose options a configuration may set`() throws {
    let done = try run("explain", "alignment/vision-mission")
    #expect(done.output.contains("threshold: 0.435"))
    #expect(done.status == 0)
  }

  @Test func `several formats go to their own files`() throws {
    try Shell.inTemporaryFolder { folder in
      try "purpose: best\n".write(to: folder.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      let done = try Shell.run(
        Shell.culturelint.path, ["--format", "json=out.json", "--format", "sarif=out.sarif", "--format", "github"], in: folder)
      #expect(done.output.hasPrefix("::error "))
      #expect(try String(contentsOf: folder.appending(path: "out.json"), encoding: .utf8).contains("\"findings\""))
      #expect(try String(contentsOf: folder.appending(path: "out.sarif"), encoding: .utf8).contains("\"runs\""))
    }
  }

  @Test func `the same findings are in every format`() throws {
    try Shell.inTemporaryFolder { folder in
      for (name, text) in ["a.yaml": "purpose: \"õ🙂 the best\"\nvisionn: x\n", "b.yaml": try Project.text("Samples/poor/brightpath.yaml")] {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      let formats = ReadFormat.all.flatMap { ["--format", "\($0.name)=out.\($0.name)"] }
      let done = try Shell.run(Shell.culturelint.path, ["lint"] + formats, in: folder)
      #expect(done.output == "")
      let lines = try ReadFormat.all.map { format in
        try format.places(String(contentsOf: folder.appending(path: "out.\(format.name)"), encoding: .utf8)).map(\.line)
      }
      #expect(lines[0].count > 10)
      for (format, found) in zip(ReadFormat.all, lines) { #expect(found == lines[0], "\(format.name)") }
    }
  }

  @Test func `statistics follow the text and stay out of data`() throws {
    let files = ["a.yaml": "purpose: best\n"]
    let counts = "1  wording/superlative  superlative\n"
    #expect(try run("lint", "--statistics", files: files).output.hasSuffix("1 error in 1 document\n" + counts))
    #expect(try run("lint", "--statistics", "--format", "json=x", files: files).output == counts)
    let timed = try run("lint", "--timing", files: files)
    #expect(timed.output.hasSuffix("1 error in 1 document\n"))
    #expect(timed.error.contains(" ms "))
    let data = try run("lint", "--statistics", "--format", "json", files: files)
    #expect(data.output.hasSuffix("}\n"))
    #expect(data.error == counts)
  }

  @Test func `a rule of one's own fires without a new build`() throws {
    let files = ["own/rule.yaml": Self.ownRule, "a.yaml": "vision: Synergies for all people\n"]
    #expect(try run("--rules", "own", "--only", "own/no-synergy", files: files).output.contains("a.yaml:1:9: error: “Synergies” says nothing"))
    #expect(try run("test", "--rules", "own", "--only", "own/*", files: files).status == 0)
    #expect(try run("test", "--rules", "own", "--only", "own/*", files: files.mapValues { $0.replacing("← synergies", with: "← sell") }).status == 1)
  }

  @Test func `every rule passes its own examples`() throws {
    let done = try run("test")
    #expect(done.status == 0, "\(done.output)")
  }

  @Test func `an include does not follow a link out of the folder`() throws {
    try Shell.inTemporaryFolder { folder in
      let inside = folder.appending(path: "inside")
      try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
      try "promise: secret best\n".write(to: folder.appending(path: "secret.yaml"), atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(at: inside.appending(path: "link"), withDestinationURL: folder)
      try "vision: We help people.\ninclude: [link/secret.yaml]\n".write(to: inside.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      let done = try Shell.run(Shell.culturelint.path, ["lint", "."], in: inside)
      #expect(done.output.contains("no file matches “link/secret.yaml”"))
      #expect(!done.output.contains("secret best"))
    }
  }

  @Test func `words that no example exercises are listed on request`() throws {
    let done = try run("test", "--coverage", "--rules", "own", "--only", "own/*", files: ["own/rule.yaml": Self.ownRule + "  - {en: [holism]}\n"])
    #expect(done.output.contains("own/no-synergy: 1 of 2 entries of its word lists are exercised; not: holism"))
    #expect(done.status == 0)
  }

  @Test func `a file that cannot be read is named, the others are linted`() throws {
    let done = try run("gone.yaml", "a.yaml", files: ["a.yaml": "purpose: best\n"])
    #expect(done.error.contains("gone.yaml"))
    #expect(done.output.contains("a.yaml:1:10"))
    #expect(done.status == 2)
  }

  @Test func `messages are in the language that is asked for`() throws {
    let done = try run("--lang", "et", files: ["a.yaml": "purpose: best\n"])
    #expect(done.output.contains("a.yaml:1:10: viga: "))
    #expect(done.output.contains("1 viga"))
  }

  @Test func `doctor speaks the language of the configuration`() throws {
    let files = [".culturelint.yaml": "language: et\n", "a.yaml": "Vision: We help.\n"]
    #expect(try run("doctor", "a.yaml", files: files).output.contains("peaks olema"))
    #expect(try run("doctor", "a.yaml", "--lang", "en", files: files).output.contains("should be"))
    #expect(try run("doctor", "a.yaml", files: ["a.yaml": "Vision: We help.\n"]).output.contains("should be"))
  }

  @Test func `doctor looks at the documents of a folder`() throws {
    let files = [
      "a.yaml": "vision: We help.\n", "below/b.yaml": "Vision: We bake.\n", "below/c.yaml": "steps: [build]\n",
      "d.yaml": "values:\n\t- Care\n",
    ]
    let done = try run("doctor", ".", files: files)
    #expect(done.status == 1)
    #expect(["a.yaml can be read", "below/b.yaml:1:", "d.yaml:2:"].allSatisfy(done.output.contains))
    #expect(!done.output.contains("c.yaml"))
  }

  @Test func `a folder without documents is told in the language of the reader`() throws {
    let done = try run("doctor", ".", "--lang", "et", files: ["c.yaml": "steps: [build]\n"])
    #expect(done.status == 2)
    #expect(done.error == "culturelint: ühtki kultuuridokumenti ei leitud\n")
  }

  @Test(arguments: ["{}\n", "findings: []\n", "[]\n"])
  func `a file that is no baseline is not taken for one`(text: String) throws {
    let done = try run("lint", "a.yaml", "--baseline", "known.json", files: ["a.yaml": "vision: The best.\n", "known.json": text])
    #expect(done.status == 2)
    #expect(done.output.contains("known.json:1:1: "))
  }

  @Test func `a file that is passed over for its capitals is named with the way to mend it`() throws {
    let done = try run("lint", "--format", "json", files: ["a.yaml": "Vision: We help.\n", "b.yaml": "vision: We help.\n"])
    #expect(done.status == 0)
    #expect(done.error.contains("culturelint doctor a.yaml"))
    #expect(!done.output.contains("doctor"))
  }

  @Test func `writing a baseline says how it is used, and it holds from a folder below`() throws {
    try Shell.inTemporaryFolder { folder in
      let below = folder.appending(path: "below")
      try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
      try "vision: The best.\n".write(to: below.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      let written = try Shell.run(Shell.culturelint.path, ["baseline", "write", "--output", "known.json"], in: folder)
      #expect(written.output.contains("--baseline known.json"))
      #expect(try Shell.run(Shell.culturelint.path, ["lint", "--baseline", "../known.json"], in: below).status == 0)
      try "baseline: known.json\n".write(to: folder.appending(path: ".culturelint.yaml"), atomically: true, encoding: .utf8)
      #expect(try Shell.run(Shell.culturelint.path, ["lint"], in: below).status == 0)
      let again = try Shell.run(Shell.culturelint.path, ["baseline", "write"], in: folder)
      #expect(!again.output.contains("--baseline"))
      #expect(again.output.contains("known.json"))
    }
  }
}
