import Foundation
import TestSupport
import Testing

@Suite struct ExitStatusTests {
  /// The paragraph of a text in which the statuses are told, as one line without the marks of code.
  private func statuses(in text: String) throws -> String {
    let start = try #require(text.range(of: "Exit status: "))
    let paragraph = text[start.lowerBound...].components(separatedBy: "\n\n")[0]
    return paragraph.replacing("`", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `the page for users tells the statuses as the program does`() throws {
    let help = try Shell.run(Shell.culturelint.path, ["--help"], in: Project.root)
    #expect(try statuses(in: try Project.text("README.md")) == statuses(in: help.output))
  }
}
