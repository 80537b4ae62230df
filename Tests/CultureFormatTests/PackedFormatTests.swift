import BuiltInRules
import CultureFormat
import Language
import LocatedYAML
import RuleEngine
import Testing

@Suite struct PackedFormatTests {
  private let sources = BuiltInRules.sources

  /// All that a field says.
  private func shown(_ field: Format.Field) -> String {
    let texts = [
      field.name, field.keys.joined(separator: ","), field.about(in: .estonian), "\(field.holds)",
      "\(field.isSection) \(field.isClaim)", field.refers.map { "\($0) \($0.start) \($0.steps)" }.joined(separator: ","),
      field.choices.map { $0.name + $0.word(in: .estonian) }.joined(separator: ","), field.lexicon ?? "–",
      field.serves.joined(separator: ","),
    ]
    return texts.joined(separator: "|")
  }

  @Test func `the format says the same as the build packed it and as its file has it`() {
    let (read, problems) = Format.read(sources.format.file)
    #expect(problems.isEmpty)
    let packed = sources.format.format
    #expect(packed.parts.map(\.name) == read.parts.map(\.name))
    for (own, other) in zip(packed.parts, read.parts) {
      #expect(own.fields.map(shown) == other.fields.map(shown))
      #expect(own.about.values == other.about.values)
    }
    #expect(packed.sectionKeys == read.sectionKeys && !packed.sectionKeys.isEmpty)
  }
}
