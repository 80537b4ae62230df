import FoundationEssentials
import Language
import LocatedYAML
import Places

/// Compiles the files of `Rules` into one Swift file, so that nothing has to be done at start:
/// lexicons and word lists become packed text, rule files go in as they are, their examples apart.
///
/// Usage: `RuleCompiler OUTPUT.swift RULES-FOLDER FILE…`
@main
struct RuleCompiler {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else { throw Failure(description: "usage: RuleCompiler OUTPUT RULES-FOLDER FILE…") }
    let folder = arguments[2]
    let files = try arguments.dropFirst(3).sorted().map { path in
      SourceFile(
        name: String(path.dropFirst(folder.count + 1)),
        contents: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
    let swift = try GeneratedSource(files: files).text
    try Data(swift.utf8).write(to: URL(fileURLWithPath: arguments[1]))
  }
}

/// What makes the compilation stop; printed as the build's error.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
