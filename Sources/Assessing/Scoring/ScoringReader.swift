import CultureFormat
import LocatedYAML
import RuleEngine

extension Scoring {
  /// Reads `Rules/Scoring.yaml`; what is wrong with it is beside it.
  static func read(_ node: YAMLNode) -> (scoring: Scoring, problems: [ReadingProblem]) {
    var reader = MappingReader(node)
    _ = reader.text("scoring")
    let questionShare = reader.number("question-share") ?? 0
    let sections = reader.list("sections").map { node in
      var section = MappingReader(node)
      defer { reader.adopt(section.problems) }
      return SectionPlan(&section)
    }
    var pictures = reader.mapping("pictures") ?? MappingReader(node)
    let plan = PicturePlan(&pictures)
    reader.adopt(pictures.problems)
    reader.finish()
    return (Scoring(sections: sections, questionShare: questionShare, pictures: plan), reader.problems)
  }
}

extension Scoring.SectionPlan {
  fileprivate init(_ reader: inout MappingReader) {
    id = reader.requiredText("section") ?? ""
    title = reader.localized("title")
    about = reader.localized("about")
    weight = reader.number("weight") ?? 1
    fields = reader.texts("fields").map(\.text)
    isOfTheWhole = reader.flag("overall") ?? false
    isShownWhole = reader.flag("whole") ?? false
    var problems: [ReadingProblem] = []
    criteria = reader.list("criteria").map { node in
      var criterion = MappingReader(node)
      defer { problems += criterion.problems }
      return Scoring.CriterionPlan(&criterion)
    }
    reader.adopt(problems)
    reader.finish()
  }
}

extension Scoring.CriterionPlan {
  fileprivate init(_ reader: inout MappingReader) {
    id = reader.requiredText("criterion") ?? ""
    weight = reader.number("weight") ?? 1
    parts = PartPath(reader.text("of") ?? "/")
    given = reader.paths("given")
    each = reader.paths("each")
    rules = reader.texts("rules").map(\.text)
    holds = reader.localized("holds")
    lacks = reader.localized("lacks")
    shown = reader.paths("show")
    reader.finish()
  }
}

extension Scoring.PicturePlan {
  fileprivate init(_ reader: inout MappingReader) {
    var themes = reader.mapping("themes") ?? reader
    themeColumns = themes.texts("columns").map(\.text)
    leading = Set(themes.texts("leading").map(\.text))
    var processes = reader.mapping("processes") ?? reader
    self.processes = PartPath(processes.requiredText("of") ?? "")
    views = processes.list("views").map(Scoring.View.init)
    trace = reader.list("trace").map { node in
      Scoring.TraceColumn(
        section: node.value(of: "section")?.text ?? "", parts: PartPath(node.value(of: "of")?.text ?? ""))
    }
    maturity = reader.mapping("maturity").flatMap(Scoring.MaturityPlan.init)
    reader.finish()
  }
}

extension Scoring.View {
  fileprivate init(_ node: YAMLNode) {
    var reader = MappingReader(node)
    field = reader.requiredText("field") ?? ""
    title = reader.localized("title")
    rules = reader.texts("rules").map(\.text)
  }
}

extension Scoring.MaturityPlan {
  fileprivate init?(_ reader: MappingReader) {
    var reader = reader
    guard let part = reader.text("of"), let current = reader.text("current"), let target = reader.text("target"),
      let horizon = reader.text("horizon"), let levels = reader.integer("levels"), let evidence = reader.text("evidence"),
      let signs = reader.text("signs")
    else { return nil }
    self.part = PartPath(part)
    self.evidence = PartPath(evidence)
    (self.current, self.target, self.horizon, self.levels, self.signs) = (current, target, horizon, levels, signs)
  }
}

extension MappingReader {
  fileprivate mutating func localized(_ key: String) -> LocalizedText {
    LocalizedText.read(key, &self) ?? LocalizedText([:])
  }

  fileprivate mutating func paths(_ key: String) -> [PartPath] { texts(key).map { PartPath($0.text) } }
}
