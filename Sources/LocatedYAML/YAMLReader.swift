import CLibYAML
public import Places

/// Reads a file with libyaml's events.
public enum YAMLReader {
  /// The deepest nesting that is read; deeper documents cost libyaml their square.
  public static let depthLimit = 256

  /// Reads as far as libyaml can; what stands before a mistake is read all the same.
  public static func read(_ source: SourceFile) -> YAMLStream {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return YAMLStream(documents: [], problems: []) }
    defer { yaml_parser_delete(parser) }
    return source.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else { return YAMLStream(documents: [], problems: []) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, start, bytes.count)
      return events(of: parser, in: source)
    }
  }

  private static func events(of parser: UnsafeMutablePointer<yaml_parser_t>, in source: SourceFile) -> YAMLStream {
    var builder = YAMLTreeBuilder(source: source)
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        builder.fail(parser.pointee, at: problemOffset(parser.pointee, source))
        break
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { break }
      builder.take(event)
      if builder.hasFailed { break }
    }
    return builder.stream
  }

  /// The reader's errors carry a byte, all others a mark.
  private static func problemOffset(_ parser: yaml_parser_t, _ source: SourceFile) -> Int {
    parser.error == YAML_READER_ERROR
      ? source.offset(ofByte: Int(parser.problem_offset))
      : Int(parser.problem_mark.index)
  }
}
