/// A path in words: what it means is decided by letters alone, no file is asked.
public struct Path: Hashable, Sendable {
  /// With `/`, without `.`, and without `..` but at the beginning of a relative path.
  public let text: String

  public init(_ text: String) {
    let isAbsolute = text.hasPrefix("/")
    var names: [Substring] = []
    for name in Self.names(text) where name != "." {
      if name == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else if name != ".." || !isAbsolute {
        names.append(name)
      }
    }
    var joined = ""
    // Asked of every path; the general way to join takes longer than to lint some files.
    for name in names {
      if !joined.isEmpty { joined += "/" }
      joined += String(name)
    }
    self.text = isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// The last name.
  public var name: String { Self.names(text).last.map(String.init) ?? "" }

  /// Whether a search passes over it, by its name.
  public var isHidden: Bool {
    let start = text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text.utf8.index(after: $0) } ?? text.utf8.startIndex
    return text.utf8[start...].first == UInt8(ascii: ".")
  }

  /// Whether its name is that of a YAML file.
  public var isYAML: Bool { text.hasSuffix(".yaml") || text.hasSuffix(".yml") }

  /// The path without its last name.
  public var folder: Path { self / ".." }

  public var isRoot: Bool { text == "/" }

  /// A path below this one; an absolute one stays as it is.
  public static func / (folder: Path, name: String) -> Path {
    if Self.isPlainName(name), folder.text != "." { return Path(below: folder, name) }
    return name.hasPrefix("/") ? Path(name) : Path(folder.text + "/" + name)
  }

  // Most paths are made in a search, of one name after the other.
  private init(below folder: Path, _ name: String) {
    text = folder.isRoot ? "/\(name)" : "\(folder.text)/\(name)"
  }

  /// Whether a name leads to what lies in a folder and nowhere else.
  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(UInt8(ascii: "/"))
  }

  /// This path seen from a folder; both have to be absolute.
  public func relative(to folder: Path) -> String {
    let start = folder.isRoot ? "/" : folder.text + "/"
    if text.utf8.count > start.utf8.count, text.utf8.starts(with: start.utf8) {
      return String(decoding: text.utf8.dropFirst(start.utf8.count), as: UTF8.self)
    }
    let own = Self.names(text)
    let base = Self.names(folder.text)
    let shared = zip(own, base).prefix { $0 == $1 }.count
    let names = repeatElement("..", count: base.count - shared) + own.dropFirst(shared).map(String.init)
    // `joined` makes types at run time, a hundredth of a short run, and every run asks for a way.
    return names.isEmpty ? "." : names.reduce(into: "") { $0 += $0.isEmpty ? $1 : "/" + $1 }
  }

  /// Whether this path is the folder or lies below it.
  public func isInside(_ folder: Path) -> Bool {
    folder.isRoot || text == folder.text || text.unicodeScalars.starts(with: (folder.text + "/").unicodeScalars)
  }

  /// The names between the slashes; a name may begin with an accent that would join the slash as a letter.
  private static func names(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "/").map(Substring.init)
  }
}
