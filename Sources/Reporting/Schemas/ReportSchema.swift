import Assessing
import CultureLinting
import Language
import RuleEngine

/// The JSON Schema of what `report --format json` writes.
struct ReportSchema {
  let book: RuleBook

  var value: JSONValue {
    let definitions = types.map { name, members in (name, object(members)) }
    guard case .object(let report) = object(report) else { return .null }
    return JSONValue.object(report).with([
      "title": .text(Tool.name), "$defs": .object(Dictionary(definitions) { $1 }),
    ])
  }

  /// A member of an object; one whose name ends in `?` may be left out.
  private typealias Member = (name: String, value: JSONValue)

  private func object(_ members: [Member]) -> JSONValue {
    let names = members.map { $0.name.hasSuffix("?") ? String($0.name.dropLast()) : $0.name }
    let described = zip(names, members).map { ($0, $1.value.with(["description": about($0)])) }
    return [
      "type": "object", "additionalProperties": false, "properties": .object(Dictionary(described) { $1 }),
      "required": .list(members.map(\.name).filter { !$0.hasSuffix("?") }.map(JSONValue.text)),
    ]
  }

  private var report: [Member] {
    [
      ("version", ["const": .number(ClientReport.version)]), ("title", text),
      ("language", Schema.names(Language.known.map(\.rawValue))),
      ("date", day), ("isTrusted", flag), ("failures", list(text)), ("cultures", list("assessment")),
    ]
  }

  private var types: [(name: String, members: [Member])] {
    cultureTypes + sectionTypes + pictureTypes
  }

  private var cultureTypes: [(name: String, members: [Member])] {
    [
      ("assessment", [
        ("file", text), ("document", count), ("organisation?", text), ("summary", Schema.reference("summary")),
        ("score", Schema.reference("score")), ("sections", list("section")), ("themes?", Schema.reference("themes")),
        ("processes?", Schema.reference("processes")), ("trace?", Schema.reference("trace")),
        ("maturity?", Schema.reference("maturity")), ("exceptions", list("exception")),
        ("notAssessed", list("notAssessed")),
        ("change?", Schema.reference("change")),
      ]),
      ("summary", [("sentences", list(text)), ("priorities", list("priority"))]),
      ("priority", [
        ("section", text), ("criterion", text), ("text", text), ("ask?", text), ("quote?", Schema.reference("quote")),
      ]),
      ("notAssessed", [("section?", text), ("what", text), ("why", text)]),
      ("exception", [
        ("rule", text), ("title", text), ("quote", Schema.reference("quote")), ("place", text), ("reason?", text),
        ("owner?", text),
        ("until?", day),
      ]),
      ("change", [
        ("since", day), ("score?", percent), ("sections", list("sectionChange")), ("resolved", list("resolved")),
        ("added", count),
        ("kept", count),
      ]),
      ("sectionChange", [
        ("section", text), ("title", text), ("scoreBefore?", percent), ("scoreNow?", percent),
        ("findingsBefore", count),
        ("findingsNow", count),
      ]),
      ("resolved", [("section", text), ("title", text), ("text", text)]),
    ]
  }

  private var sectionTypes: [(name: String, members: [Member])] {
    [
      ("section", [
        ("id", text), ("title", text), ("about", text), ("isWritten", flag), ("score", Schema.reference("score")),
        ("criteria", list("criterion")), ("statements", list("quote")), ("strengths", list("strength")),
        ("concerns", list("concern")), ("additions", list("concern")), ("counts", Schema.reference("counts")),
      ]),
      ("score", [("value?", percent), ("whyNot?", text), ("assessed", share)]),
      ("criterion", [
        ("id", text), ("weight", ["type": "number"]),
        ("result", Schema.names(Criterion.Result.allCases.map(\.rawValue))),
        ("share?", share), ("assessed", count), ("held", count), ("text", text), ("rules", list(text)),
        ("whyNot?", text),
      ]),
      ("counts", [("errors", count), ("warnings", count), ("questions", count), ("additions", count)]),
      ("strength", [("text", text), ("quote?", Schema.reference("quote"))]),
      ("concern", [
        ("rule", text), ("title", text), ("severity", severity), ("isQuestion", flag), ("why", text),
        ("sources", list("source")),
        ("how", text), ("pattern?", text), ("ask?", text), ("places", list("place")),
      ]),
      ("source", [("id", text), ("text", text)]),
      ("place", [
        ("quote", Schema.reference("quote")), ("remarks", list("remark")),
      ]),
      ("remark", [
        ("message", text), ("severity", severity), ("words?", text), ("related", list("related")), ("file", text),
        ("line", count), ("column", count), ("fingerprint", text),
      ]),
      ("related", [("what", text), ("file", text), ("line", count)]),
      ("quote", [("label", text), ("language?", text), ("segments", list("segment"))]),
      ("segment", [("text", text), ("isMarked", flag)]),
    ]
  }

  private var pictureTypes: [(name: String, members: [Member])] {
    let cells = Schema.names(["written", "mentioned", "missing", "not-assessed"])
    return [
      ("themes", [("columns", list("themeColumn")), ("rows", list("themeRow")), ("left", count)]),
      ("themeColumn", [("section", text), ("title", text), ("isWritten", flag)]),
      ("themeRow", [("theme", text), ("cells", list(list(text))), ("breaksOff", flag)]),
      ("processes", [("views", list(text)), ("rows", list("processRow"))]),
      ("processRow", [("process", text), ("cells", list(cells)), ("lacks", list(text))]),
      ("trace", [("columns", list("traceColumn")), ("links", list("link"))]),
      ("traceColumn", [("section", text), ("title", text), ("nodes", list("node"))]),
      ("node", [("id", text), ("name", text), ("gaps", list(count))]),
      ("link", [("from", text), ("to", text)]),
      ("maturity", [
        ("levels", count), ("current?", whole), ("target?", whole), ("horizon?", whole), ("signs", list("sign")),
      ]),
      ("sign", [("level", count), ("name", text), ("isFound", flag), ("shown?", text)]),
    ]
  }

  // MARK: kinds of values

  private var text: JSONValue { ["type": "string"] }
  private var flag: JSONValue { ["type": "boolean"] }
  private var whole: JSONValue { ["type": "integer"] }
  private var count: JSONValue { ["type": "integer", "minimum": 0] }
  private var percent: JSONValue { ["type": "integer", "minimum": 0, "maximum": 100] }
  private var share: JSONValue { ["type": "number", "minimum": 0, "maximum": 1] }
  private var day: JSONValue { ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"] }
  private var severity: JSONValue { Schema.names(Severity.allCases.map(\.rawValue)) }

  private func list(_ name: String) -> JSONValue { list(Schema.reference(name)) }
  private func list(_ value: JSONValue) -> JSONValue { ["type": "array", "items": value] }

  private func about(_ key: String) -> JSONValue {
    Schema.description { book.messages.about(key, of: .report, in: $0) }
  }
}
