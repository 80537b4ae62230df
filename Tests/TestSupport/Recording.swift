import Foundation
import Testing

/// A file that says what the program prints, compared with what it prints now.
///
/// With `RECORD=1` in the environment the file is written anew and the test fails, so that nobody
/// takes a recording for a proof.
public func expectRecorded(
  _ text: String, in path: String, renewedBy command: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Project.root.appending(path: path)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(path); run again without RECORD", sourceLocation: sourceLocation)
    return
  }
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  #expect(recorded == text, "\(path) is not what the program prints now; renew it with: \(command)", sourceLocation: sourceLocation)
}
