import CLibYAML
@testable import LocatedYAML
import Places

/// What libyaml itself makes of a text: its events, one a line, and the byte or offset at which it refuses the rest.
struct LibYAMLEvents {
  private(set) var lines: [String] = []
  private(set) var isRefused = false

  init(_ bytes: [UInt8]) {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      read(&parser)
    }
  }

  /// The documents that were read to their end, which are all that a tree can be made of.
  var wholeDocuments: [String] { Array(lines[..<(lines.lastIndex(of: "-DOC").map { $0 + 1 } ?? 0)]) }

  private mutating func read(_ parser: inout yaml_parser_t) {
    var event = yaml_event_t()
    var isAtEnd = false
    repeat {
      guard yaml_parser_parse(&parser, &event) == 1 else {
        isRefused = true
        return
      }
      isAtEnd = event.type == YAML_STREAM_END_EVENT
      lines += [Self.line(event)].compactMap { $0 }
      yaml_event_delete(&event)
    } while !isAtEnd
  }

  private static func line(_ event: yaml_event_t) -> String? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: "+DOC"
    case YAML_DOCUMENT_END_EVENT: "-DOC"
    case YAML_SEQUENCE_START_EVENT: "+SEQ"
    case YAML_SEQUENCE_END_EVENT: "-SEQ"
    case YAML_MAPPING_START_EVENT: "+MAP"
    case YAML_MAPPING_END_EVENT: "-MAP"
    case YAML_ALIAS_EVENT: "=ALI"
    case YAML_SCALAR_EVENT: line(event.data.scalar)
    default: nil
    }
  }

  private static func line(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar) -> String {
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return "=VAL \(sign(scalar.style))\(text)"
  }

  private static func sign(_ style: yaml_scalar_style_t) -> String {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: "'"
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: "\""
    case YAML_LITERAL_SCALAR_STYLE: "|"
    case YAML_FOLDED_SCALAR_STYLE: ">"
    default: ":"
    }
  }
}

extension YAMLStream {
  /// The documents as such events.
  var events: [String] {
    let unknown = problems.filter { $0.name == .unknownAlias }.map(\.location)
    return documents.flatMap { ["+DOC"] + $0.root.events(unknown: Set(unknown)) + ["-DOC"] }
  }

  /// Whether nothing after a place was read.
  var isRefused: Bool { problems.contains(where: \.isFatal) }
}

extension YAMLNode {
  /// - Parameter unknown: the places of aliases that stand for nothing.
  fileprivate func events(unknown: Set<Location>) -> [String] {
    if isAlias || unknown.contains(location) { return ["=ALI"] }
    switch kind {
    case .sequence: return ["+SEQ"] + elements.flatMap { $0.events(unknown: unknown) } + ["-SEQ"]
    case .mapping:
      return ["+MAP"] + ownPairs.flatMap { $0.key.events(unknown: unknown) + $0.value.events(unknown: unknown) } + ["-MAP"]
    case .scalar, .alias: return ["=VAL \(sign)\(text)"]
    }
  }

  private var sign: String {
    switch style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .plain: ":"
    }
  }
}
