import LocatedYAML
import Testing

@Suite struct PathTests {
  private let roles = """
    competencies:
      - name: Listening
        behaviours: [I repeat what I heard.]
        levels: [{name: Beginner, behaviours: [I ask once.]}]
    roles:
      - name: Adviser
        competencies: [{name: listening, level: Expert}, Counting]
    """

  @Test func `a path goes through parts, up, and from the culture`() {
    let document = "vision: A town that reads.\nmission: We lend books.\nstrategy: {goals: [{name: Readers}]}\n"
    #expect(OwnRule(for: "mission", "{missing: [../vision]}").found(in: document).isEmpty)
    #expect(OwnRule(for: "mission", "{missing: [/strategy/goals]}").found(in: document).isEmpty)
    #expect(OwnRule(for: "mission", "{missing: [/strategy/goals/metrics]}").found(in: document).count == 1)
    #expect(OwnRule(for: "goal", "{missing: [../../vision]}").found(in: document).isEmpty)
  }

  @Test func `a path goes on in what references name`() {
    #expect(OwnRule(for: "role", "{missing: [competencies/name/behaviours]}").found(in: roles).isEmpty)
    #expect(OwnRule(for: "role", "{missing: [competencies/name/knowledge]}").found(in: roles) == ["6 Adviser: found"])
  }

  @Test func `a reference that names nothing is found at its word, with the nearest name`() {
    let rule = OwnRule(for: "part", "{reference: {}}", message: "no {text}[, near {nearest}]")
    #expect(rule.found(in: roles) == ["7 Expert: no Expert", "7 Counting: no Counting"])
    let misspelt = roles.replacing("name: listening", with: "name: Listning").replacing(", Counting", with: "")
    #expect(rule.found(in: misspelt).first == "7 Listning: no Listning, near Listening")
  }

  @Test func `a section is named by its key in either language`() {
    let document = """
      visioon: Linn, kus loetakse.
      väärtused:
        - {nimi: Hool, toetab: [visioon, vision, missioon]}
      """
    let rule = OwnRule(for: "part", "{reference: {}}")
    #expect(rule.found(in: document) == ["3 missioon: found"])
  }

  @Test(arguments: ["ÕPPIMINE ja Söök", " õppimine  ja söök", "Õppimine JA SÖÖK\u{A0}"])
  func `a name is the same in capitals and with other blanks`(name: String) {
    let document = """
      keel: et
      kompetentsid: [{nimi: Õppimine ja söök}]
      rollid: [{nimi: Juhendaja, kompetentsid: ["\(name)"]}]
      """
    #expect(OwnRule(for: "role", "{reference: {}}").found(in: document).isEmpty)
  }

  @Test func `a part that nobody refers to is found`() {
    let rule = OwnRule(for: "competency", "{unreferenced: {from: [/roles/competencies/name, /hr_processes/competencies]}}")
    #expect(rule.found(in: roles).isEmpty)
    #expect(rule.found(in: roles.replacing("name: listening", with: "name: Other")) == ["2 Listening: found"])
  }

  @Test(arguments: [
    ("value", "[behaviour]", "behaviours"), ("mission", "[../visoin]", "vision"), ("mission", "[/strategy/goal]", "goals"),
    ("role", "[competencies/name/behaviour]", "behaviours"),
  ])
  func `a path that leads nowhere is a mistake with the nearest name`(target: String, paths: String, nearest: String) {
    let rule = OwnRule(for: target, "{missing: \(paths)}")
    #expect(rule.problems.first?.values["nearest"] == nearest)
  }
}
