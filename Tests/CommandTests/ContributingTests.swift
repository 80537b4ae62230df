import Foundation
import TestSupport
import Testing

@Suite struct ContributingTests {
  /// The paths that the table of changes names: from the top of the project, or from `Sources`.
  private static let paths: [String] = {
    let page = (try? Project.text("CONTRIBUTING.md")) ?? ""
    let table = page.components(separatedBy: "\n## ").first { $0.hasPrefix("Where a change goes") } ?? ""
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let codes = rows.flatMap { $0.split(separator: "`", omittingEmptySubsequences: false).enumerated() }
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    return codes.filter { $0.contains("/") && !$0.contains { " <…".contains($0) } }
  }()

  @Test func `the table names paths`() { #expect(Self.paths.count > 30) }

  @Test(arguments: paths)
  func `what the page for developers names is there`(path: String) {
    let places = ["", "Sources/"].map { Project.root.appending(path: $0 + path).path }
    #expect(places.contains { FileManager.default.fileExists(atPath: $0) })
  }

  @Test func `every folder of sources stands in the table of layers, or is told beside it`() throws {
    let page = try Project.text("CONTRIBUTING.md")
    let folders = try FileManager.default.contentsOfDirectory(atPath: Project.root.appending(path: "Sources").path)
    #expect(folders.filter { !page.contains("`\($0)`") && $0 != "Plugins" } == [])
  }
}
