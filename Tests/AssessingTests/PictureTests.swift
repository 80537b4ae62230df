import Assessing
import Testing

@Suite struct PictureTests {
  @Test func `a theme that only leading statements speak of breaks off`() throws {
    let grid = try #require(OwnScoring.culture("""
      language: en
      vision: By 2040 every home has fresh bread and honest advice.
      values:
        - {name: Honest advice, behaviours: [We say honestly which loaf is from yesterday.]}
      """).themes)
    #expect(grid.columns.map(\.section) == ["vision", "values"])
    let breaking = grid.rows.filter(\.breaksOff).map(\.theme)
    #expect(breaking.contains("home"))
    #expect(!breaking.contains("honesty"))
    #expect(grid.rows.first { $0.theme == "home" }?.cells == [["home"], []])
  }

  @Test func `processes are seen from each side`() throws {
    let matrix = try #require(OwnScoring.culture("""
      language: en
      hr_processes:
        - {name: Recruitment, employee_view: A candidate gets an answer in three days., customer_view: We watch how a candidate listens to a guest.}
        - {name: Training, description: Every colleague chooses two courses that customers need.}
        - {name: Rewards, description: Pay grades are set in spring.}
      """).processes)
    #expect(matrix.views == ["employee", "internal", "external"])
    #expect(matrix.rows.map(\.process) == ["Recruitment", "Training", "Rewards"])
    #expect(matrix.rows[0].cells == [.written, .missing, .written])
    #expect(matrix.rows[1].cells == [.mentioned, .missing, .mentioned])
    #expect(matrix.rows[2].cells[2] == .missing)
  }

  @Test func `a trace links what names each other, and shows gaps`() throws {
    let trace = try #require(OwnScoring.culture("""
      language: en
      values:
        - {name: Care, behaviours: [We call back the same day.]}
        - {name: Courage, behaviours: [We say no to a guest when it is not safe.]}
      competencies:
        - {name: Listens to guests, behaviours: [Repeats the question.], supports: [Care]}
      """).trace)
    #expect(trace.links == [Trace.Link(from: "values[0]", to: "competencies[0]")])
    #expect(trace.columns[0].nodes.map(\.gaps) == [[], [1]])
    #expect(trace.columns[1].nodes.map(\.gaps) == [[]])
  }

  @Test func `maturity tells today, the goal and the signs`() throws {
    let scale = try #require(OwnScoring.culture("""
      language: en
      maturity: {current: 3, target: 5, horizon_years: 4, evidence: [The customer journey is mapped.]}
      owners: {customer_experience: Grace Mwangi}
      """).maturity)
    #expect([scale.current, scale.target, scale.horizon] == [3, 5, 4])
    let found = scale.signs.filter(\.isFound)
    #expect(found.map(\.level) == [3, 3])
    #expect(Set(found.compactMap(\.shown)) == ["customer journey"])
    #expect(scale.signs.contains { $0.level == 6 && !$0.isFound })
  }

  @Test func `a culture without parts to show has no pictures`() {
    let culture = OwnScoring.culture("language: en\norganisation: Elm Street School\n")
    #expect(culture.themes == nil)
    #expect(culture.processes == nil)
    #expect(culture.trace == nil)
    #expect(culture.maturity == nil)
  }
}
