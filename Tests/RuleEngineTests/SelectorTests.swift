import LocatedYAML
import Testing

@Suite struct SelectorTests {
  @Test func `a rule can be for a part of one level only`() {
    let rule = OwnRule(for: "{part: mission, in: customer-experience}", "{missing: [how]}")
    let document = """
      mission: We mend bicycles.
      customer_experience:
        mission: We call every customer back.
      """
    #expect(rule.found(in: document) == ["3 mission: found"])
  }

  @Test func `a rule can be for parts of which a field says something`() {
    let rule = OwnRule(for: "{part: role, where: {leader: true}}", "{missing: [competencies]}")
    let document = """
      roles:
        - {name: Driver, leader: false}
        - {name: Foreman, leader: yes}
        - {name: Dispatcher, leader: jah}
      """
    #expect(rule.found(in: document) == ["3 Foreman: found", "4 Dispatcher: found"])
  }

  @Test func `a rule can be for each text of a field`() {
    let rule = OwnRule(for: "{part: value, text: behaviours}", "{not: {behaviour: {}}}")
    let document = """
      language: en
      values:
        - name: Care
          behaviours:
            - We call the customer back on the same day.
            - Warmth and openness.
      """
    #expect(rule.found(in: document) == ["6 Warmth and openness.: found"])
  }

  /// Asked anew for each text the words of a field take minutes.
  @Test(.timeLimit(.minutes(5))) func `what a field says is asked once for all texts of a part`() {
    let rule = OwnRule(for: "{part: value, text: behaviours, where: {supports: care}}", "{not: {behaviour: {}}}")
    let goals = (0..<20_000).map { "Goal \($0)" }.joined(separator: ", ")
    let behaviours = String(repeating: "      - We call back.\n", count: 20_000)
    let document = """
      values:
        - name: Care
          supports: [\(goals), Care]
          behaviours:
      \(behaviours)      - Warmth and openness.
      """
    #expect(rule.found(in: document) == ["20005 Warmth and openness.: found"])
  }

  @Test func `a rule can be for every part`() {
    let rule = OwnRule(for: "part", "{missing: [x_seen]}")
    #expect(rule.found(in: "organisation: Elm\nvision: A town that reads.\nvalues: [Care]\n").count == 3)
  }

  @Test(arguments: [
    ("{part: valu}", "value"), ("{part: value, text: behaviour}", "behaviours"), ("{part: mission, in: cultur}", "culture"),
    ("{part: role, where: {leadr: true}}", "leader"), ("{part: metric, where: {kind: custmer}}", "customer"),
    ("{part: level, in: value}", "competency"), ("{part: hr-process, where: {kind: onbording}}", "onboarding"),
  ])
  func `a mistake in what a rule is for names the nearest`(target: String, nearest: String) {
    let rule = OwnRule(for: target, "{missing: [x_a]}")
    #expect(rule.problems.compactMap { $0.values["nearest"] }.contains(nearest))
  }

  @Test(arguments: ["{part: role, where: {leader: ture}}", "{part: role, where: {description: short}}"])
  func `a condition that could never hold is a mistake`(target: String) {
    #expect(!OwnRule(for: target, "{missing: [x_a]}").problems.isEmpty)
  }

  @Test func `a rule can ask that there is something to judge`() {
    let rule = OwnRule(for: "value\ngiven: [behaviours, activities]", "{missing: [attitude]}")
    #expect(rule.found(in: "values: [Care, {name: Order, activities: We tidy up.}, {name: Calm, behaviours: TBD}]") == ["1 Order: found"])
  }

  @Test func `a finding of the culture stands at the first of the keys that is written`() {
    let rule = OwnRule(for: "culture\nat: [strategy/goals, actions]", "{missing: [x_a]}")
    #expect(rule.found(in: "vision: A\nactions: [Mend]\n") == ["2 actions: found"])
    #expect(rule.found(in: "language: en\nvision: A\n") == ["2 vision: found"])
  }
}
