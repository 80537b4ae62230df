import Language
import LocatedYAML
import Places

/// A problem of a file as YAML: what its message may say.
struct YAMLProblemWords {
  var values: [String: String] = [:]
  var related: Location?

  init(_ kind: YAMLProblem.Kind, _ messages: Messages, _ language: Language) {
    switch kind {
    case .syntax(let problem, let context, let began):
      values = ["problem": messages.yaml(problem, in: language), "context": messages.yaml(context, in: language)]
      related = began
    case .unknownAlias(let alias):
      values = ["name": alias]
    case .duplicateKey(let key, let first):
      values = ["name": key, "line": String(first.range.start.line)]
      related = first
    case .tooDeep(let limit):
      values = ["depth": String(limit)]
    }
  }
}
