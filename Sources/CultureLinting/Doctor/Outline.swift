import CultureFormat

/// What is open above a line: the keys and lists beside which it may stand, and what the line before it ended in.
///
/// It goes by columns and keys alone, so there is one of a file that is no YAML.
struct Outline {
  /// Keys, or the dashes of a list, that stand in one column.
  struct Frame {
    let isList: Bool
    let column: Int
    /// What the field holds to which they belong; nil where the format does not know it.
    let holds: Format.Holds?
    /// The key above them; nil at the top and inside a list.
    let key: String?
    /// The line of that key, or where they begin; counted from 0.
    let line: Int
    var keys: [String] = []
    /// The blanks before the last of them as they were written, tabs among them; nil where these are spaces.
    var margin: String?
    /// Other columns in which they may stand as well.
    var others: [Int] = []
  }

  /// A key that has nothing behind it yet.
  struct OpenKey {
    let key: String
    let column: Int
    let line: Int
    let holds: Format.Holds?
    let margin: String?
  }

  enum End {
    case nothing
    case key(OpenKey)
    /// A text without quotes, which goes on where lines are indented more than the column.
    case text(column: Int, line: Int)
    /// A text that stands as it is, with lines that are indented more than the column.
    case block(column: Int)
  }

  private(set) var frames: [Frame] = []
  private(set) var end = End.nothing
  private let certain: CertainRemedies

  init(_ certain: CertainRemedies) {
    self.certain = certain
  }

  /// Of lines without tabs before them.
  init(_ lines: ArraySlice<String>, _ certain: CertainRemedies) {
    self.init(certain)
    for (index, text) in zip(lines.indices, lines) { add(YAMLLine(text), at: index) }
  }

  /// Whether a line stands inside a text that stands as it is.
  func isInBlock(_ line: YAMLLine) -> Bool {
    guard case .block(let column) = end else { return false }
    return line.isBlank || line.indentation > column
  }

  /// Whether a line goes on with the text above it, whatever it begins with.
  func goesOn(_ line: YAMLLine) -> Bool {
    guard case .text(let column, _) = end else { return false }
    return line.hasContent && line.indentation > column && line.indentation > (frames.last?.column ?? 0)
  }

  /// - Parameters:
  ///   - margin: what stood before it, where these were tabs.
  ///   - others: further columns in which it may stand.
  mutating func add(_ line: YAMLLine, at index: Int, margin: String? = nil, others: [Int] = []) {
    guard line.hasContent, !isInBlock(line) else { return }
    guard line.bullet == nil, line.key != nil || !line.dashes.isEmpty else { return addText() }
    if line.indentation == 0, line.isDocumentMark { return startAnew() }
    for column in line.dashes {
      addDash(column, at: index, margin, others)
    }
    guard let key = line.keyText else {
      end = .text(column: line.dashes.last ?? line.content, line: index)
      if !line.isPlain { end = line.opensBlockText ? .block(column: line.dashes.last ?? 0) : .nothing }
      return
    }
    let inner = String(repeating: " ", count: line.content - line.indentation)
    let shift = others.map { $0 + line.content - line.indentation }
    addKey(key, line, at: index, margin.map { $0 + inner }, shift)
  }

  private mutating func startAnew() {
    frames = []
    end = .nothing
  }

  private mutating func addText() {
    if case .key(let key) = end { end = .text(column: key.column, line: key.line) }
  }

  private mutating func addDash(_ column: Int, at index: Int, _ margin: String?, _ others: [Int]) {
    frames.removeAll { $0.column > column }
    if frames.last?.isList != true || frames.last?.column != column {
      var list = Frame(isList: true, column: column, holds: nil, key: nil, line: index)
      if case .key(let key) = end {
        list = Frame(isList: true, column: column, holds: key.holds, key: key.key, line: key.line)
      }
      frames.append(list)
    }
    frames[frames.count - 1].margin = margin
    frames[frames.count - 1].others = others
    end = .nothing
  }

  private mutating func addKey(_ key: String, _ line: YAMLLine, at index: Int, _ margin: String?, _ others: [Int]) {
    let column = line.content
    frames.removeAll { $0.column > column || $0.column == column && $0.isList }
    if frames.last?.column != column { frames.append(mapping(at: column, index)) }
    let last = frames.count - 1
    if frames[last].keys.count < Self.mostKeys { frames[last].keys.append(key) }
    frames[last].margin = margin
    frames[last].others = others
    let holds = holds(of: key, in: frames[last])
    if line.opensBlockText {
      end = .block(column: column)
    } else if line.value.isEmpty {
      end = .key(OpenKey(key: key, column: column, line: index, holds: holds, margin: margin))
    } else {
      end = line.isPlain ? .text(column: column, line: index) : .nothing
    }
  }

  /// Keys that begin below an open key, in an item, or at the top.
  private func mapping(at column: Int, _ index: Int) -> Frame {
    if case .key(let key) = end {
      return Frame(isList: false, column: column, holds: key.holds, key: key.key, line: key.line)
    }
    guard let list = frames.last(where: \.isList) else {
      let root: Format.Holds? = frames.isEmpty ? .part(of: Format.root) : nil
      return Frame(isList: false, column: column, holds: root, key: nil, line: index)
    }
    let holds: Format.Holds? = if case .collection(let kind) = list.holds { .part(of: kind) } else { nil }
    return Frame(isList: false, column: column, holds: holds, key: nil, line: index)
  }

  /// More keys than a part has are remembered of none.
  private static let mostKeys = 100

  /// What stands behind a key.
  private func holds(of key: String, in frame: Frame) -> Format.Holds? {
    switch frame.holds {
    case .part(let kind), .statement(let kind): certain.field(key, of: kind)?.holds
    case .collection(let kind): .part(of: kind)
    default: nil
    }
  }
}

extension YAMLLine {
  /// Whether the value stands without quotes and brackets.
  var isPlain: Bool { letters[value].first.map { !"\"'[{|>&*!".contains($0) } ?? false }

  /// `---`, between two documents.
  fileprivate var isDocumentMark: Bool { letters.starts(with: "---") || letters.starts(with: "...") }
}
