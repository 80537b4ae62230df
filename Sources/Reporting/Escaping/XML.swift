/// XML 1.0, as much of it as reports need: elements with attributes and either elements or a text in them.
enum XML {
  /// An element; names are not escaped, values are.
  struct Element {
    let name: String
    /// Printed in this order.
    var attributes: [(name: String, value: String)] = []
    var content = Content.empty
  }

  /// What stands in an element.
  enum Content {
    case empty
    case text(String)
    case elements([Element])
  }

  /// A whole document, indented, ending in a line break.
  static func document(_ root: Element) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(root, indent: "")
  }

  /// The text as it may stand in a text or, in quotes, in an attribute.
  ///
  /// Line breaks become references, so that they outlive attributes and no line of the document begins with
  /// what a text says. What XML cannot have at all is replaced by its number in words that show.
  static func escaped(_ text: String) -> String {
    var last: Unicode.Scalar?
    return text.unicodeScalars.map { letter in
      defer { last = letter }
      // A second # could begin a command to a build server; see LogCommands.
      return letter == "#" && last == "#" ? reference(letter) : escaped(letter)
    }.joined()
  }

  private static func escaped(_ letter: Unicode.Scalar) -> String {
    switch letter {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&apos;"
    case _ where !isAllowed(letter): Terminal.visible(letter)
    case _ where Terminal.isHarmful(letter): reference(letter)
    default: String(letter)
    }
  }

  private static func reference(_ letter: Unicode.Scalar) -> String { "&#\(letter.value);" }

  /// Whether XML 1.0 can have the code point, be it as a reference.
  private static func isAllowed(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func lines(_ element: Element, indent: String) -> String {
    let attributes = element.attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    let start = "\(indent)<\(element.name)\(attributes)"
    switch element.content {
    case .empty: return start + "/>\n"
    case .text(let text): return "\(start)>\(escaped(text))</\(element.name)>\n"
    case .elements(let elements):
      let inner = elements.map { lines($0, indent: indent + "  ") }.joined()
      return "\(start)>\n\(inner)\(indent)</\(element.name)>\n"
    }
  }
}
