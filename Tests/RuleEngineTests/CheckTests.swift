import Language
import Testing

@Suite struct CheckTests {
  @Test func `missing with each lists the keys in the reader's language`() {
    let rule = OwnRule(for: "owners", "{missing: {each: [strategy, employee_experience, customer_experience]}}", message: "{fields}")
    let document = "owners:\n  strategy: Mari Mets\n  employee_experience: TBD\n"
    #expect(rule.found(in: document) == ["1 owners: employee experience, customer experience"])
    #expect(rule.found(in: document, language: .estonian) == ["1 owners: töötajakogemus, kliendikogemus"])
  }

  @Test func `a count is out of bounds, equal entries and synonyms once`() {
    let lexicon = "lexicon: feelings\nentries:\n  - {en: [calm, peace of mind]}\n"
    let rule = OwnRule(
      for: "customer-experience", "{count: {of: emotions, min: 3, distinct: true, lexicon: feelings}}", message: "{count}",
      lexicons: lexicon)
    #expect(rule.found(in: "customer_experience: {emotions: [Calm, peace of mind, joy, JOY]}") == ["1 customer_experience: 2"])
    #expect(rule.found(in: "customer_experience: {emotions: [calm, trust, joy]}").isEmpty)
    #expect(rule.found(in: "customer_experience: {journey: []}").isEmpty)
  }

  @Test func `a number is compared with bounds and with another number`() {
    let range = OwnRule(for: "maturity", "{number: {field: current, min: 1, max: 6, whole: true}}", message: "{number}")
    #expect(range.found(in: "maturity: {current: 7}") == ["1 7: 7"])
    #expect(range.found(in: "maturity: {current: 2.5}") == ["1 2.5: 2.5"])
    #expect(range.found(in: "maturity: {current: 6}").isEmpty)
    let jump = OwnRule(for: "maturity", "{number: {field: target, from: current, min: 0, max: 2}}", message: "{difference}")
    #expect(jump.found(in: "maturity: {current: 1, target: 4}") == ["1 4: 3"])
    #expect(jump.found(in: "maturity: {target: 4}").isEmpty)
  }

  @Test func `all reports what the first check found, whichever is asked first`() {
    let rule = OwnRule(
      for: "value", "{all: [{behaviour: {in: behaviours}}, {missing: [why]}]}")
    #expect(rule.found(in: "values:\n  - name: Care\n    behaviours: We call back.\n") .map { $0.prefix(2) } == ["3 "])
    #expect(rule.found(in: "values:\n  - name: Care\n    behaviours: We call back.\n    why: It matters.\n").isEmpty)
    #expect(rule.found(in: "values:\n  - name: Care\n    behaviours: Kindness.\n").isEmpty)
  }

  @Test func `a text is longer than another`() {
    let rule = OwnRule(for: "vision", "{length: {longer-than: ../mission}}", message: "{count} {other}")
    #expect(rule.found(in: "vision: a b c d\nmission: a b c\n") == ["1 vision: 4 3"])
    #expect(rule.found(in: "vision: a b c\nmission: a b c d\n").isEmpty)
    #expect(rule.found(in: "vision: a b c\n").isEmpty)
  }

  @Test func `each long sentence is found at its words`() {
    let rule = OwnRule(for: "promise", "{length: {max: 3, per: sentence}}", message: "{count}")
    #expect(rule.found(in: "promise: We call. We call you back today.\n") == ["1 We call you back today: 5"])
  }

  @Test func `terms can be asked for in number, and in every text`() {
    let lexicon = "lexicon: boss\nentries:\n  - {en: [boss]}\n"
    let three = OwnRule(for: "vision", "{terms: {lists: boss, min: 2}}", message: "{count}", lexicons: lexicon)
    #expect(three.found(in: "language: en\nvision: Boss and boss.") == ["2 Boss: 2"])
    #expect(three.found(in: "language: en\nvision: Boss.").isEmpty)
    let every = OwnRule(for: "hr-process", "{terms: {in: inputs, lists: boss, every: true}}", lexicons: lexicon)
    #expect(every.found(in: "language: en\nhr_processes: [{name: Hiring, inputs: [the boss, a boss]}]").count == 1)
    #expect(every.found(in: "language: en\nhr_processes: [{name: Hiring, inputs: [the boss, a mate]}]").isEmpty)
  }

  @Test func `what is lacking of several things is listed by name`() {
    let lexicon = """
      lexicon: topics
      entries:
        - {id: visit, name_et: külaskäik, en: [visit]}
        - {id: own-role, name_et: oma roll, en: [your role]}
      """
    let rule = OwnRule(for: "hr-process", "{lacks: {in: topics, lists: topics}}", message: "{missing}", lexicons: lexicon)
    let document = "language: en\nhr_processes: [{name: Hiring, topics: [a visit]}]"
    #expect(rule.found(in: document) == ["2 Hiring: own role"])
    #expect(rule.found(in: document, language: .estonian) == ["2 Hiring: oma roll"])
  }

  @Test func `choices that nobody made are listed, whatever language they are written in`() {
    let rule = OwnRule(
      for: "strategy", "{lacks: {of: goals/metrics/kind, values: [business, employee, customer]}}", message: "{missing}")
    let document = "strateegia: {eesmärgid: [{nimi: Kasv, mõõdikud: [{nimi: Käive, liik: äri}, {nimi: NPS, liik: klient}]}]}"
    #expect(rule.found(in: document) == ["1 strateegia: employee"])
    #expect(rule.found(in: document, language: .estonian) == ["1 strateegia: töötaja"])
  }

  @Test func `themes that nothing answers are found`() {
    let rule = OwnRule(for: "promise", "{themes: {in: [/values], lacking: any}}", message: "{themes}")
    let promise = "language: en\npromise: Your dentist sees you on time.\nvalues:\n"
    #expect(rule.found(in: promise + "  - Beer brewed from local barley").count == 1)
    #expect(rule.found(in: promise + "  - Dentists who keep the appointment time").isEmpty)
    #expect(rule.found(in: "promise: Your dentist sees you on time.\n").isEmpty)
  }

  private static let music = """
    language: en
    competencies:
      - {name: Sings, description: We teach children music.}
      - {name: Bakes, description: Bread for the village.}
    roles:
      - {name: Teacher, competencies: [{name: Sings}, {name: Sings}]}

    """

  /// The texts that ask are among those that may answer, and one of them asks twice.
  @Test func `texts do not answer themselves, and are left out once`() {
    let rule = OwnRule(
      for: "role", "{themes: {of: [competencies/name/description], in: [/competencies, /competencies], lacking: any}}")
    #expect(rule.found(in: Self.music).count == 1)
    #expect(rule.found(in: Self.music.replacing("Bread for the village", with: "Music for children at the school")).isEmpty)
  }

  @Test func `parts that stand side by side are each asked for their own`() {
    let rule = OwnRule(for: "competency", "{themes: {in: [/competencies], lacking: any}}", message: "{themes}")
    let alone = rule.found(in: Self.music)
    #expect(alone.count == 2 && alone[0] != alone[1])
    let more = Self.music.replacing("roles:", with: "  - {name: Plays, description: Music for children at the school.}\nroles:")
    #expect(rule.found(in: more) == alone.filter { $0.contains("Bakes") })
  }

  @Test func `parts whose names have ranks have to rise`() {
    let lexicon = "lexicon: ranks\nentries:\n  - {rank: 1, en: [beginner]}\n  - {rank: 2, en: [expert]}\n"
    let rule = OwnRule(for: "competency", "{order: {of: levels, lexicon: ranks}}", message: "after {first}", lexicons: lexicon)
    let document = { (levels: String) in "language: en\ncompetencies: [{name: Listening, levels: [\(levels)]}]" }
    #expect(rule.found(in: document("Expert, Beginner")) == ["2 Beginner: after Expert"])
    #expect(rule.found(in: document("Level 1, Level 3, Level 2")) == ["2 Level 2: after Level 3"])
    #expect(rule.found(in: document("Beginner, Expert")).isEmpty)
    #expect(rule.found(in: document("Beginner, Other")).isEmpty)
  }

  @Test func `what several of any find of one subject is one finding that lists all`() {
    let rule = OwnRule(
      for: "maturity", "{any: [missing: {each: [ambition]}, missing: {each: [/metrics, ambition]}]}", message: "{fields}")
    #expect(rule.found(in: "maturity: {current: 3}") == ["1 maturity: ambition, metrics"])
  }

  @Test func `parts that say nearly the same are one finding a group, at the second`() {
    let rule = OwnRule(for: "culture", "{similar: {parts: [values]}}", message: "as {first}, {similarity} %")
    let document = """
      language: en
      values:
        - {name: Care, description: We call every customer back on the same day}
        - {name: Courage, description: We tell the board about mistakes before they ask}
        - {name: Attention, description: We call every customer back the same day}
      """
    #expect(rule.found(in: document).count == 1)
    #expect(rule.found(in: document).first?.hasPrefix("5 Attention: as Care, ") ?? false)
  }

  @Test func `fields that say nearly the same are found at the text of the later one`() {
    let rule = OwnRule(for: "value", "{similar: {fields: [attitude, behaviours]}}", message: "as {first}")
    let document = """
      väärtused:
        - nimi: Hool
          suhtumine: Helistame igale kliendile samal päeval tagasi.
          käitumine: [Samal päeval helistame klientidele tagasi.]
      """
    #expect(rule.found(in: document, language: .estonian) == ["4 Samal päeval helistame klientidele tagasi.: as suhtumine"])
  }

  @Test func `a thing that has a field of its own is there where the field says something`() {
    let lexicon = "lexicon: topics\nentries:\n  - {id: visit, field: customer_contact, en: [visit]}\n  - {id: talk, en: [talk]}\n"
    let rule = OwnRule(for: "hr-process", "{lacks: {in: [topics], lists: topics}}", message: "{missing}", lexicons: lexicon)
    #expect(rule.found(in: "language: en\nhr_processes: [{name: Start, customer_contact: They ride along.}]") == ["2 Start: talk"])
  }

  @Test func `bounds by language judge only those languages`() {
    let rule = OwnRule(for: "promise", "{length: {max: {en: 2, et: 1}}}", message: "{count}")
    #expect(rule.found(in: "promise: {en: We call back, et: Helistame tagasi, de: Wir rufen immer zurück}") == ["1 promise: 3"])
    #expect(rule.found(in: "language: de\npromise: Wir rufen immer zurück").isEmpty)
  }
}
