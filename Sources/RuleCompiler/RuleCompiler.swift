import FoundationEssentials
import Language
import LocatedYAML
import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compiles the files of `Rules` into one Swift file, so that nothing has to be done at start:
/// lexicons and word lists become packed text; rule files go in as they are, their examples apart, with what every run
/// asks of them.
///
/// Usage: `RuleCompiler OUTPUT.swift RULES-FOLDER`
@main
struct RuleCompiler {
  static func main() {
    do {
      try compile()
    } catch {
      // A line of this form is shown as an error of the build, at its place.
      print(error)
      exit(1)
    }
  }

  private static func compile() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw Failure(description: "usage: RuleCompiler OUTPUT RULES-FOLDER") }
    let folder = arguments[2]
    let files = try names(in: folder).map { name in
      SourceFile(name: name, contents: Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
    }
    let swift = try GeneratedSource(files: files).text
    try Data(swift.utf8).write(to: URL(fileURLWithPath: arguments[1]))
  }

  /// The paths of the rule and table files below the folder, sorted.
  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }
  }
}

/// What makes the compilation stop; printed as the build's error.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
