@testable import Language
import TestSupport
import Testing

private func estonian() throws -> EstonianInflection {
  EstonianInflection(table: try Project.text("Rules/Language/et-principal-parts.tsv"), exclusions: [])
}

@Suite struct InflectionTests {
  @Test(arguments: [
    ("klient", ["klient", "kliendi", "klienti", "kliendile", "klientide", "kliente", "klientidega"]),
    ("kuulama", ["kuulame", "kuulab", "kuulata", "kuulates", "kuulasime", "kuulatakse", "kuulake"]),
    ("kiire", ["kiiresse", "kiirem", "kiiremaks", "kiireimat"]),
  ])
  func `an Estonian word is expanded from its principal parts`(lemma: String, expected: [String]) throws {
    let forms = try estonian().forms(.all, of: lemma, parts: nil)
    #expect(expected.filter { !forms.contains($0) } == [])
  }

  @Test func `a word without principal parts stands as it is`() throws {
    #expect(try estonian().forms(.all, of: "xyzzy", parts: nil) == ["xyzzy"])
  }

  @Test func `a form that is another word's is left out`() throws {
    let table = try Project.text("Rules/Language/et-principal-parts.tsv")
    let inflection = EstonianInflection(table: table, exclusions: [.init(form: "lood", lemma: "looma")])
    #expect(!inflection.forms(.all, of: "looma", parts: nil).contains("lood"))
    #expect(inflection.forms(.all, of: "looma", parts: nil).contains("loome"))
  }

  @Test func `principal parts can be written out`() throws {
    let forms = try estonian().forms(
      .all, of: "lõppklient", parts: ["lõppkliendi", "lõppklienti", "lõppklientide", "lõppkliente"])
    #expect(forms.isSuperset(of: ["lõppkliendiga", "lõppklientidele", "lõppkliente"]))
  }

  @Test(arguments: [
    ("customer", ["customers"]), ("box", ["boxes"]), ("company", ["companies"]), ("plan", ["planned", "planning"]),
    ("share", ["shared", "sharing"]), ("try", ["tries", "tried", "trying"]), ("keep", ["kept"]), ("easy", ["easier"]),
  ])
  func `an English word gets its regular and listed forms`(word: String, expected: [String]) {
    let inflection = EnglishInflection(irregular: ["keep": ["kept"]], comparing: ["easy"])
    #expect(inflection.forms(.all, of: word).isSuperset(of: expected))
  }
}
