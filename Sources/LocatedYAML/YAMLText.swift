import Places

/// Texts and trees as YAML that reads back as the same.
public enum YAMLText {
  /// The text on one line: as it is, or in double quotes where it has to be.
  ///
  /// - Parameter inFlow: whether it may come to stand in `[…]` or `{…}`, where fewer texts can do without quotes.
  public static func scalar(_ text: String, inFlow: Bool = true) -> String {
    isPlain(text, inFlow) ? text : quoted(text)
  }

  /// The text in double quotes, in a form that is JSON too.
  public static func quoted(_ text: String) -> String {
    "\"\(text.unicodeScalars.map(escaped).joined())\""
  }

  /// A node in one line.
  public static func flow(_ node: YAMLNode) -> String {
    switch node.kind {
    case .mapping: "{\(node.pairs.map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    case .sequence: "[\(node.elements.map(flow).joined(separator: ", "))]"
    case .scalar, .alias: node.isNull ? "null" : scalar(node.text)
    }
  }

  /// Whether the reader takes the text for itself.
  private static func isPlain(_ text: String, _ inFlow: Bool) -> Bool {
    let list = inFlow ? "[\(text)]\n" : "- \(text)\n"
    let stream = YAMLReader.read(SourceFile(name: "", contents: Array(list.utf8)))
    guard stream.problems.isEmpty, let elements = stream.documents.first?.root.elements, elements.count == 1 else { return false }
    return elements[0].kind == .scalar && elements[0].style == .plain && !elements[0].isNull && elements[0].text == text
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value):
      return "\\u" + scalar.value.digits(4, radix: 16)
    default: return String(scalar)
    }
  }
}
