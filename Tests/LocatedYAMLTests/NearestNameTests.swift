import LocatedYAML
import Testing

@Suite struct NearestNameTests {
  private static let known = ["vision", "mission", "visioon", "missioon", "values", "roles", "purpose", "customer_experience"]

  @Test(arguments: [
    ("mision", "mission"), ("misioon", "missioon"), ("vission", "vision"), ("visson", "vision"), ("vison", "vision"),
    ("dission", "mission"), ("valeus", "values"), ("custmer_experience", "customer_experience"), ("vi", nil), ("Vision", "vision"),
  ] as [(String, String?)])
  func `a mistyped name is certain where one is nearest, or differs in doubled letters only`(name: String, meant: String?) {
    #expect(NearestName.certain(name, among: Self.known) == meant)
  }

  @Test func `of two near a long name the nearer one is meant`() {
    #expect(NearestName.certain("customer_vew", among: ["customer_view", "customer_views"]) == "customer_view")
    #expect(NearestName.certain("valxe", among: ["value", "valve"]) == nil)
    #expect(NearestName.certain("customer_vxex", among: ["customer_view", "customer_vies"]) == nil)
  }

  @Test(arguments: [
    ("Our values", "values"), ("vision statement", "vision"), ("Customer experience of ours", "customer_experience"),
    ("Our value", "values"), ("vision and mission", nil), ("values", nil), ("what we do", nil), ("Visiooni sõnastus", "visioon"),
  ] as [(String, String?)])
  func `a known name is found among an author's own words`(name: String, contained: String?) {
    #expect(NearestName.contained(in: name, among: Self.known) == contained)
  }

  @Test(arguments: [
    ("misson", "mission"), ("MISSION", "mission"), ("imssion", "mission"), ("väärtsed", "väärtused"), ("vlaues", "values"),
    ("vissioon", "visioon"), ("xyz", nil), ("", nil), ("a", nil), ("miss", nil),
  ] as [(String, String?)])
  func `the nearest name is found, and none where none is near`(written: String, meant: String?) {
    #expect(NearestName.find(written, among: ["vision", "visioon", "mission", "values", "väärtused", "promise"]) == meant)
  }

  @Test(arguments: [
    ("lubadus", "kliendilubadus"), ("Lubadus", "kliendilubadus"), ("one-word", "value/one-word"), ("word", nil), ("klient", nil),
  ] as [(String, String?)])
  func `a name without its beginning is found by its end`(written: String, meant: String?) {
    let known = ["kliendilubadus", "töötajalubadus", "competency/one-word", "value/one-word"]
    #expect(NearestName.find(written, among: known) == meant)
  }

  @Test func `of equally near names the one that begins more alike is taken, else the first`() {
    #expect(NearestName.find("cart", among: ["part", "card"]) == "card")
    #expect(NearestName.find("bart", among: ["part", "cart"]) == "part")
  }

  @Test(.timeLimit(.minutes(10)))
  func `what is too long to be mistyped has no nearest name, and takes no time`() {
    let long = String(repeating: "b", count: 1_000_000)
    #expect(NearestName.find(long, among: ["vision", long + "c"]) == nil)
    #expect(NearestName.certain(long, among: ["vision", long + "c"]) == nil)
  }
}
