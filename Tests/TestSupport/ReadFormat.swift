import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An output format read back, as the programs do that it is made for.
public struct ReadFormat: Sendable, CustomTestStringConvertible {
  public let name: String
  public let columns: Columns
  private let read: @Sendable (String) throws -> [Place]

  public var testDescription: String { name }

  /// What a column counts.
  public enum Columns: Sendable {
    case codePoints, bytes, none
  }

  /// Where a finding is; the column is nil where the format has none.
  public struct Place: Hashable, Comparable, Sendable {
    public let line: Int
    public let column: Int?

    public static func < (left: Place, right: Place) -> Bool { (left.line, left.column ?? 0) < (right.line, right.column ?? 0) }
  }

  /// The places of the findings, sorted.
  public func places(_ text: String) throws -> [Place] { try read(text).sorted() }

  public static let all: [ReadFormat] = [
    ReadFormat("text", matching: #"(?m)^\S.*?:(\d+):(\d+): (?:error|warning|info): "#),
    ReadFormat("concise", matching: #"(?m)^.*?:(\d+):(\d+): (?:error|warning|info): .* \[\S+\]$"#),
    ReadFormat("github", matching: #"(?m)^::(?:error|warning|notice) file=.*?,line=(\d+),endLine=\d+(?:,col=(\d+))?"#),
    ReadFormat("azure", matching: #"(?m)^##vso\[task.logissue type=.*?;linenumber=(\d+);columnnumber=(\d+);"#),
    ReadFormat("teamcity", .none, matching: #"(?m)^##teamcity\[inspection typeId=.* line='(\d+)' SEVERITY='[A-Z]+'\]$"#),
    ReadFormat("markdown", matching: #"(?m)^\| (\d+):(\d+) \|"#),
    ReadFormat("html", matching: #"<span class="place">(\d+):(\d+)</span>"#),
    ReadFormat("json") { try list(object($0)["findings"]).map { place($0, "line", "column") } },
    ReadFormat("jsonl") { text in
      try text.split(separator: "\n").dropLast().map { place(try object(String($0)), "line", "column") }
    },
    ReadFormat("sarif") { text in
      let results = try list(list(object(text)["runs"])[0]["results"])
      return try results.filter { try list($0["suppressions"]).isEmpty }.map { result in
        place(inside(try list(result["locations"])[0], "physicalLocation", "region"), "startLine", "startColumn")
      }
    },
    ReadFormat("gitlab", .none) { text in
      try list(JSONSerialization.jsonObject(with: Data(text.utf8))).map { place(inside($0, "location", "lines"), "begin", "") }
    },
    ReadFormat("rdjson", .bytes) { text in
      try list(object(text)["diagnostics"]).map { place(inside($0, "location", "range", "start"), "line", "column") }
    },
    ReadFormat("checkstyle") { text in
      try ReadXML.elements(in: text).filter { $0.name == "error" }.map { element in
        Place(line: Int(element.attributes["line"] ?? "") ?? 0, column: Int(element.attributes["column"] ?? ""))
      }
    },
    ReadFormat("junit") { text in
      let outcomes = try ReadXML.elements(in: text).filter { ["failure", "skipped", "error"].contains($0.name) }
      return outcomes.flatMap { places(in: $0.text, matching: #"^.*?:(\d+):(\d+): "#) }
    },
  ]

  private init(_ name: String, _ columns: Columns = .codePoints, read: @escaping @Sendable (String) throws -> [Place]) {
    self.name = name
    self.columns = columns
    self.read = read
  }

  private init(_ name: String, _ columns: Columns = .codePoints, matching pattern: String) {
    self.init(name, columns) { Self.places(in: $0, matching: pattern) }
  }

  private static func places(in text: String, matching pattern: String) -> [Place] {
    guard let regex = try? NSRegularExpression(pattern: pattern) else { return [] }
    return regex.matches(in: text, range: NSRange(text.startIndex..., in: text)).map { match in
      let number = { (group: Int) in
        group < match.numberOfRanges ? Range(match.range(at: group), in: text).flatMap { Int(text[$0]) } : nil
      }
      return Place(line: number(1) ?? 0, column: number(2))
    }
  }

  private static func place(_ object: [String: Any], _ line: String, _ column: String) -> Place {
    Place(line: object[line] as? Int ?? 0, column: object[column] as? Int)
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  private static func list(_ value: Any?) throws -> [[String: Any]] {
    struct NoList: Error {}
    guard let list = value as? [[String: Any]] else { throw NoList() }
    return list
  }

  private static func inside(_ object: [String: Any], _ keys: String...) -> [String: Any] {
    keys.reduce(object) { $0[$1] as? [String: Any] ?? [:] }
  }
}

/// XML read back; throws where it is not well-formed.
public final class ReadXML: NSObject, XMLParserDelegate {
  /// An element, with the text that stands right in it.
  public struct Element: Sendable {
    public let name: String
    public let attributes: [String: String]
    public var text = ""
  }

  private var elements: [Element] = []
  private var open: [Int] = []

  /// All elements in the order of their beginnings.
  public static func elements(in text: String) throws -> [Element] {
    let reader = ReadXML()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    struct Malformed: Error {}
    guard parser.parse() else { throw parser.parserError ?? Malformed() }
    return reader.elements
  }

  public func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  public func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  public func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
