import CultureFormat
import LocatedYAML
import RuleEngine

extension Scoring {
  /// Reads `Rules/Scoring.yaml`; what is wrong with it is beside it.
  static func read(_ node: YAMLNode) -> (scoring: Scoring, problems: [ReadingProblem]) {
    var reader = MappingReader(node)
    _ = reader.requiredText("scoring")
    let scoring = Scoring(
      sections: reader.each("sections", SectionPlan.init), questionShare: reader.requiredNumber("question-share"),
      summary: reader.inner("summary", SummaryPlan.init), pictures: reader.inner("pictures", PicturePlan.init))
    reader.finish()
    return (scoring, reader.problems)
  }
}

extension Scoring.SectionPlan {
  fileprivate init(_ reader: inout MappingReader) {
    id = reader.requiredText("section") ?? ""
    title = reader.localized("title")
    about = reader.localized("about")
    weight = reader.requiredNumber("weight")
    fields = reader.texts("fields").map(\.text)
    isOfTheWhole = reader.flag("overall") ?? false
    isShownWhole = reader.flag("whole") ?? false
    criteria = reader.each("criteria", Scoring.CriterionPlan.init)
  }
}

extension Scoring.CriterionPlan {
  fileprivate init(_ reader: inout MappingReader) {
    id = reader.requiredText("criterion") ?? ""
    weight = reader.requiredNumber("weight")
    parts = PartPath(reader.text("of") ?? "/")
    given = reader.paths("given")
    each = reader.paths("each")
    rules = reader.texts("rules").map(\.text)
    holds = reader.localized("holds")
    lacks = reader.localized("lacks")
    shown = reader.paths("show")
    isPraised = reader.flag("praise") ?? true
  }
}

extension Scoring.SummaryPlan {
  fileprivate init(_ reader: inout MappingReader) {
    strong = reader.requiredInteger("strong")
    weak = reader.requiredInteger("weak")
    ranked = reader.requiredInteger("ranked")
    priorities = reader.requiredInteger("priorities")
    sound = reader.requiredInteger("sound")
    strengths = reader.requiredInteger("strengths")
  }
}

extension Scoring.PicturePlan {
  fileprivate init(_ reader: inout MappingReader) {
    (themeColumns, leading, themesShown) = reader.inner("themes") { themes in
      (
        themes.texts("columns").map(\.text), Set(themes.texts("leading").map(\.text)), themes.requiredInteger("shown")
      )
    }
    (processes, views) = reader.inner("processes") { processes in
      (processes.path("of"), processes.each("views", Scoring.View.init))
    }
    trace = reader.each("trace", Scoring.TraceColumn.init)
    maturity = reader.inner("maturity", Scoring.MaturityPlan.init)
  }
}

extension Scoring.View {
  fileprivate init(_ reader: inout MappingReader) {
    field = reader.requiredText("field") ?? ""
    title = reader.localized("title")
    rules = reader.texts("rules").map(\.text)
  }
}

extension Scoring.TraceColumn {
  fileprivate init(_ reader: inout MappingReader) {
    section = reader.requiredText("section") ?? ""
    parts = reader.path("of")
  }
}

extension Scoring.MaturityPlan {
  fileprivate init(_ reader: inout MappingReader) {
    part = reader.path("of")
    current = reader.requiredText("current") ?? ""
    target = reader.requiredText("target") ?? ""
    horizon = reader.requiredText("horizon") ?? ""
    levels = reader.requiredInteger("levels")
    evidence = reader.path("evidence")
    signs = reader.requiredText("signs") ?? ""
  }
}

extension MappingReader {
  /// What a list under a key holds; what is wrong in it is reported here.
  fileprivate mutating func each<Value>(_ key: String, _ read: (inout MappingReader) -> Value) -> [Value] {
    list(key).map { whole(MappingReader($0), read) }
  }

  /// What a mapping under a key holds; it has to be there.
  fileprivate mutating func inner<Value>(_ key: String, _ read: (inout MappingReader) -> Value) -> Value {
    _ = required(key)
    guard let inner = mapping(key) else {
      // That it is missing has been told; what it would say has not to be.
      var nothing = MappingReader(node)
      return read(&nothing)
    }
    return whole(inner, read)
  }

  private mutating func whole<Value>(_ inner: MappingReader, _ read: (inout MappingReader) -> Value) -> Value {
    var inner = inner
    let value = read(&inner)
    inner.finish()
    adopt(inner.problems)
    return value
  }

  fileprivate mutating func requiredNumber(_ key: String) -> Double {
    _ = required(key)
    return number(key) ?? 0
  }

  fileprivate mutating func requiredInteger(_ key: String) -> Int {
    _ = required(key)
    return integer(key) ?? 0
  }

  fileprivate mutating func localized(_ key: String) -> LocalizedText {
    LocalizedText.read(key, &self) ?? LocalizedText()
  }

  fileprivate mutating func path(_ key: String) -> PartPath { PartPath(requiredText(key) ?? "") }

  fileprivate mutating func paths(_ key: String) -> [PartPath] { texts(key).map { PartPath($0.text) } }
}
