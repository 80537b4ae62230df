import CultureFormat
import CultureLinting
import LocatedYAML
import Places
import RuleEngine
import TestSupport
import Testing

/// The same document in another dress has the same findings.
@Suite struct DisguiseTests {
  @Test(arguments: Samples.all)
  func `with CR LF nothing changes`(sample: String) throws {
    let text = try Samples.text(sample)
    let disguised = text.replacing("\n", with: "\r\n")
    #expect(Samples.report(on: disguised).findings.map { Placed($0) } == Samples.report(on: text).findings.map { Placed($0) })
  }

  @Test(arguments: Samples.all)
  func `with a comment on top everything moves down a line`(sample: String) throws {
    let text = try Samples.text(sample)
    let report = Samples.report(on: "# a remark\n" + text)
    #expect(report.findings.map { Placed($0) } == Samples.report(on: text).findings.map { Placed($0, movedBy: 1) })
  }

  @Test(arguments: Samples.short, [1, 5])
  func `with another indentation the same is said`(sample: String, spaces: Int) throws {
    try expectSame(sample, Disguise(indentation: spaces))
  }

  @Test(arguments: Samples.short, [0, 1, 2])
  func `in flow style the same is said`(sample: String, depth: Int) throws {
    try expectSame(sample, Disguise(flowDepth: depth))
  }

  /// Fields of a part are its keys; in a collection that is written as a mapping, keys are entries, whose order counts.
  @Test(arguments: Samples.short)
  func `with the fields in another order the same is said`(sample: String) throws {
    let format = Samples.report(on: "vision: x\n").judge.book.format
    let fields = Set(format.parts.flatMap { $0.fields.flatMap(\.keys) })
    try expectSame(sample, Disguise(reorders: { $0.pairs.allSatisfy { fields.contains($0.key.text) } }))
  }

  /// Comments and lines are not the disguise's to keep, so a plain rewriting is what others are compared with.
  private func expectSame(_ sample: String, _ disguise: Disguise) throws {
    let text = try Samples.text(sample)
    let plain = Samples.report(on: Disguise().text(of: text)).findings.map(Said.init).sorted()
    let disguised = Samples.report(on: disguise.text(of: text)).findings.map(Said.init).sorted()
    #expect(disguised.difference(from: plain).isEmpty)
    #expect(plain == Samples.report(on: text).findings.map(Said.init).sorted())
  }
}
