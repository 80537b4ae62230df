import Testing

@testable import CultureFormat

@Suite struct NameMarksTests {
  /// The second is the first in other signs.
  @Test(arguments: [
    ("väärtused", "va\u{308}a\u{308}rtused"), ("õnn", "o\u{303}nn"), ("töö", "to\u{308}o\u{308}"), ("K", "\u{212A}"),
    ("K1", "\u{212A}1"), ("aõ", "ao\u{303}"), ("", ""), ("values", "values"),
  ])
  func `names that are equal have a bit in common`(name: String, other: String) {
    #expect(name == other)
    #expect(NameMarks(name).intersects(NameMarks(other)))
    var marks = NameMarks("mission")
    marks.insert(name)
    #expect(marks.intersects(NameMarks(other)))
  }

  @Test func `most names that differ have none`() {
    let names = ["name", "description", "behaviours", "vision", "mission", "values", "owner", "supports", "goals"]
    let pairs = names.flatMap { name in names.map { (name, $0) } }
    #expect(pairs.count { NameMarks($0).intersects(NameMarks($1)) } < names.count * 2)
  }
}
