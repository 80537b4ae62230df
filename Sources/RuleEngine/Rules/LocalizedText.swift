public import Language
package import LocatedYAML

/// A text in the languages of its readers.
public struct LocalizedText: Sendable, Hashable {
  /// In the order of the known languages: there are so few that hashing would only cost.
  private let texts: [String]

  /// A text that says nothing in any language.
  public init() {
    texts = []
  }

  /// - Parameter text: what it is in a language.
  public init(_ text: (Language) -> String) {
    texts = Language.known.map(text)
  }

  /// The text in a language; the English one where there is none.
  public subscript(language: Language) -> String {
    for (known, text) in zip(Language.known, texts) where known == language { return text }
    return language == .english ? "" : self[.english]
  }

  /// Reads `{en: …, et: …}`; every language that the program speaks has to be there.
  package static func read(_ key: String, _ reader: inout MappingReader, isRequired: Bool = true) -> LocalizedText? {
    guard isRequired || reader.value(key) != nil else { return nil }
    guard reader.required(key) != nil, var texts = reader.mapping(key) else { return nil }
    let text = LocalizedText { texts.requiredText($0.rawValue) ?? "" }
    texts.finish()
    reader.adopt(texts.problems)
    return text
  }

  /// The text with `{name}` replaced by the value of that name; what stands in `[…]` goes away when
  /// a name in it has no value.
  public func filled(with values: [String: String], in language: Language) -> String {
    MessageTemplate(self[language]).filled(with: values)
  }

  /// The names that the texts use.
  var placeholders: Set<String> {
    texts.reduce(into: []) { $0.formUnion(MessageTemplate($1).placeholders) }
  }
}

/// A message with places for values.
struct MessageTemplate {
  private let parts: [Part]

  private enum Part {
    case text(String)
    case value(String)
    case optional(MessageTemplate)
  }

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
      let close: Character = rest[open] == "{" ? "}" : "]"
      guard let end = rest[open...].firstIndex(of: close) else { break }
      let inside = String(rest[rest.index(after: open)..<end])
      parts.append(.text(String(rest[..<open])))
      parts.append(close == "}" ? .value(inside) : .optional(MessageTemplate(inside)))
      rest = rest[rest.index(after: end)...]
    }
    self.parts = parts + [.text(String(rest))]
  }

  /// A value that is missing leaves nothing.
  func filled(with values: [String: String]) -> String {
    parts.reduce(into: "") { filled, part in
      switch part {
      case .text(let text): filled += text
      case .value(let name): filled += values[name] ?? ""
      case .optional(let template):
        if template.placeholders.allSatisfy({ !(values[$0] ?? "").isEmpty }) { filled += template.filled(with: values) }
      }
    }
  }

  var placeholders: Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .text: break
      case .value(let name): names.insert(name)
      case .optional(let template): names.formUnion(template.placeholders)
      }
    }
  }
}
