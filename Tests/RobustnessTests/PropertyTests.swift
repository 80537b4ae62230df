import CultureLinting
import Foundation
import FuzzTargets
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// What holds of every document, tried on the samples and on what is left of them after some damage.
@Suite struct PropertyTests {
  @Test(arguments: Samples.short)
  func `a damaged document is survived: sorted findings inside the source, clean output, one mending is enough`(
    sample: String
  ) throws {
    let bytes = try Samples.bytes(sample)
    let target = try #require(FuzzTarget.all.first { $0.name == "document" })
    var dice = Dice(bytes.count)
    for _ in 0..<8 {
      let damaged = Mutation.damaged(bytes, &dice)
      #expect(target.faults(of: damaged) == [], "\(String(decoding: damaged, as: UTF8.self))")
    }
  }

  @Test(arguments: Samples.all)
  func `a finding stands round the very text it names`(sample: String) throws {
    let text = try Samples.text(sample)
    let source = SourceFile(name: "a.yaml", contents: Array(text.utf8))
    for finding in Samples.report(on: text).findings where !finding.text.isEmpty {
      let written = source.words(in: finding.location.range)
      let isEscaped = written.contains("\\") || written.contains("''")
      let words = finding.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(isEscaped || [words, "\"\(words)\"", "'\(words)'"].contains(written), "\(Placed(finding))")
    }
  }

  @Test(arguments: Samples.short)
  func `a suppression removes its finding and nothing else`(sample: String) throws {
    let text = try Samples.text(sample)
    let findings = Samples.report(on: text).findings.filter { !$0.path.isEmpty }
    var dice = Dice(text.utf8.count)
    for finding in findings.shuffled(using: &dice).prefix(5) {
      let line = finding.location.range.start.line
      guard let commented = text.commented("# culturelint-disable-next-line \(finding.rule) -- a test", above: line) else { continue }
      let report = Samples.report(on: commented)
      let isIts = { (other: Finding) in other.rule == finding.rule && other.location.range.start.line == line }
      #expect(report.findings.map { Said($0) } == Samples.report(on: text).findings.filter { !isIts($0) }.map { Said($0) })
      #expect(report.suppressed.map { Placed($0.finding) } == findings.filter(isIts).map { Placed($0, movedBy: 1) })
    }
  }

  /// Of so many texts a culture does not keep the words of the last ones.
  @Test(arguments: Samples.short)
  func `behind many other texts the same is found`(sample: String) throws {
    let text = try Samples.text(sample)
    let notes = "x_notes:\n" + (1...1200).map { "  - \($0)\n" }.joined()
    let source = SourceFile(name: "a.yaml", contents: Array(text.utf8))
    let root = try #require(YAMLReader.read(source).documents.first?.root).range.start
    let first = source.byte(of: source.offset(of: root))
    try #require(root.column == 1 && source.bytes[first] != UInt8(ascii: "{"))
    let longer = String(decoding: source.bytes[..<first] + Array(notes.utf8) + source.bytes[first...], as: UTF8.self)
    let findings = Samples.report(on: text).findings
    #expect(Samples.report(on: longer).findings.map { Placed($0) } == findings.map { Placed($0, movedBy: 1201) })
  }

  @Test(arguments: Samples.short)
  func `mending twice is mending once`(sample: String) throws {
    let text = try Samples.text(sample)
    var dice = Dice(text.utf8.count)
    for _ in 0..<3 {
      let misspelt = text.withMisspeltKeys(&dice)
      let files = MemoryFiles(["/project/a.yaml": misspelt])
      let once = FixRun(Samples.options, files: files)
      #expect(once.report.findings.allSatisfy { $0.replacement == nil })
      guard let file = once.files.first else { continue }
      let mended = MemoryFiles(["/project/a.yaml": String(decoding: file.after, as: UTF8.self)])
      #expect(FixRun(Samples.options, files: mended).files.isEmpty, "\(misspelt)")
    }
  }
}

extension SourceFile {
  /// What stands at a range, its words with single spaces between.
  fileprivate func words(in range: SourceRange) -> String {
    let piece = bytes[byte(of: offset(of: range.start))..<byte(of: offset(of: range.end))]
    return String(decoding: piece, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// With a comment above a line; nil where that would change what the document says.
  fileprivate func commented(_ comment: String, above line: Int) -> String? {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert(comment, at: line - 1)
    let commented = lines.joined(separator: "\n")
    return commented.scalars == scalars ? commented : nil
  }

  private var scalars: [String] {
    YAMLReader.read(SourceFile(name: "", contents: Array(utf8))).documents.flatMap(\.scalars).map(\.text)
  }

  /// With a letter less in some keys.
  fileprivate func withMisspeltKeys(_ dice: inout Dice) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, Int.random(in: 0..<4, using: &dice) == 0 else {
        return String(line)
      }
      return String(line[..<line.index(before: colon)] + line[colon...])
    }.joined(separator: "\n")
  }
}
