import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What fuzzing found and what it began with, tried again without a fuzzer.
@Suite struct CorpusTests {
  private static let folder = "Tests/RobustnessTests/Corpus"

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `every input of the corpus is survived, and what must hold of it holds`(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let inputs = Project.files(below: "\(Self.folder)/\(name)", ending: "")
    #expect(!inputs.isEmpty)
    for input in inputs {
      let bytes = try Data(contentsOf: Project.root.appending(path: input))
      #expect(target.faults(of: Array(bytes)) == [], "\(input)")
    }
  }
}
