import Foundation
import Mustache

/// Writes the templates and style sheets of a folder into one Swift file, so that the program carries them with it.
///
/// Indentation and line breaks at the end go away, as pages need none. A template that cannot be parsed is an error of the build.
///
/// Usage: `TemplateCompiler OUTPUT.swift TEMPLATES-FOLDER`
@main
struct TemplateCompiler {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw Failure(description: "usage: TemplateCompiler OUTPUT TEMPLATES-FOLDER") }
    let names = try FileManager.default.contentsOfDirectory(atPath: arguments[2]).sorted().filter(isTemplate)
    let entries = try names.map { try entry($0, String(contentsOfFile: "\(arguments[2])/\($0)", encoding: .utf8)) }
    try swift(entries).write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }

  private static func isTemplate(_ name: String) -> Bool { name.hasSuffix(".mustache") || name.hasSuffix(".css") }

  private static func entry(_ name: String, _ text: String) throws -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    var short = lines.joined(separator: "\n")
    // A template may stand within a line of another.
    while short.last == "\n" { short.removeLast() }
    do {
      _ = try MustacheTemplate(string: short)
    } catch {
      print("Sources/Pages/Templates/\(name):1:1: error: \(error)")
      exit(1)
    }
    return "    (\"\(name.prefix { $0 != "." })\", ####\"\"\"\n\(short)\n\"\"\"####),\n"
  }

  private static func swift(_ entries: [String]) -> String {
    """
    enum CompiledTemplates {
      static let files: [(name: String, text: StaticString)] = [
    \(entries.joined())  ]
    }

    """
  }
}

/// What makes the compilation stop; printed as the build's error.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
