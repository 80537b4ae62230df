import LocatedYAML
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("misson", "mission"), ("MISSION", "mission"), ("mision", "mission"), ("imssion", "mission"), ("väärtsed", "väärtused"),
    ("valeus", "values"), ("vlaues", "values"), ("vissioon", "visioon"), ("xyz", nil), ("", nil), ("a", nil), ("miss", nil),
  ])
  func `the nearest name is found, and none where none is near`(written: String, meant: String?) {
    #expect(NearestName.find(written, among: ["vision", "visioon", "mission", "values", "väärtused", "promise"]) == meant)
  }

  @Test func `of equally near names the one that begins more alike is taken, else the first`() {
    #expect(NearestName.find("cart", among: ["part", "card"]) == "card")
    #expect(NearestName.find("bart", among: ["part", "cart"]) == "part")
  }

  @Test(arguments: [("competncies", "competencies"), ("vison", "vision"), ("visin", "vision"), ("visn", nil), ("vis", nil)])
  func `a certain name is the only one near`(written: String, meant: String?) {
    #expect(NearestName.certain(written, among: ["vision", "mission", "competencies"]) == meant)
  }

  @Test(.timeLimit(.minutes(1)))
  func `what is too long to be mistyped has no nearest name, and takes no time`() {
    let long = String(repeating: "b", count: 1_000_000)
    #expect(NearestName.find(long, among: ["vision", long + "c"]) == nil)
    #expect(NearestName.certain(long, among: ["vision", long + "c"]) == nil)
  }
}
