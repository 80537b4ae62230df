/// The source lines of a scalar, each decoded by itself.
struct ScalarLines {
  struct Line {
    var text: [UInt8] = []
    var runs: [ScalarMap.Run] = []

    mutating func append(_ bytes: some Collection<UInt8>, from source: Range<Int>, isEscape: Bool) {
      let run = ScalarMap.Run(text: text.count..<text.count + bytes.count, source: source, isEscape: isEscape)
      text += bytes
      if !isEscape, let last = runs.last, !last.isEscape, last.source.upperBound == source.lowerBound {
        runs[runs.count - 1] = ScalarMap.Run(
          text: last.text.lowerBound..<run.text.upperBound, source: last.source.lowerBound..<source.upperBound,
          isEscape: false)
      } else {
        runs.append(run)
      }
    }

    /// Takes away blanks at the end that are written as they are.
    mutating func trimBlanks() {
      while let last = runs.last, !last.isEscape, let byte = text.last, byte.isBlank {
        text.removeLast()
        let shorter = ScalarMap.Run(
          text: last.text.lowerBound..<last.text.upperBound - 1,
          source: last.source.lowerBound..<last.source.upperBound - 1, isEscape: false)
        runs[runs.count - 1] = shorter
        if shorter.text.isEmpty { runs.removeLast() }
      }
    }
  }

  private(set) var lines: [Line] = []

  /// - Parameters:
  ///   - source: the scalar as written, from its first byte to its last.
  ///   - text: what libyaml made of it; tells how far a block scalar is indented.
  init(_ source: ArraySlice<UInt8>, style: YAMLNode.Style, text: [UInt8]) {
    switch style {
    case .plain: flow(source) { $0.verbatim($1) }
    case .singleQuoted: flow(source.dropFirst().dropLast()) { $0.singleQuoted($1) }
    case .doubleQuoted: flow(source.dropFirst().dropLast()) { $0.doubleQuoted($1) }
    case .literal, .folded: block(source, text)
    }
  }

  private mutating func flow(_ source: ArraySlice<UInt8>, decode: (inout ScalarLines, ArraySlice<UInt8>) -> Void) {
    let pieces = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      var piece = piece.last == UInt8(ascii: "\r") ? piece.dropLast() : piece
      if index > 0 { piece = piece.drop(while: \.isBlank) }
      lines.append(Line())
      decode(&self, piece)
      if index < pieces.count - 1 { lines[lines.count - 1].trimBlanks() }
    }
  }

  private mutating func verbatim(_ piece: ArraySlice<UInt8>) {
    guard !piece.isEmpty else { return }
    lines[lines.count - 1].append(piece, from: piece.startIndex..<piece.endIndex, isEscape: false)
  }

  private mutating func singleQuoted(_ piece: ArraySlice<UInt8>) {
    var rest = piece
    while let byte = rest.first {
      let isEscape = byte == UInt8(ascii: "'")
      let length = isEscape ? 2 : 1
      lines[lines.count - 1].append([byte], from: rest.startIndex..<rest.startIndex + length, isEscape: isEscape)
      rest = rest.dropFirst(length)
    }
  }

  private mutating func doubleQuoted(_ piece: ArraySlice<UInt8>) {
    var rest = piece
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        lines[lines.count - 1].append([byte], from: rest.startIndex..<rest.startIndex + 1, isEscape: false)
        rest = rest.dropFirst()
        continue
      }
      let escape = Escape(rest.dropFirst())
      let end = min(rest.startIndex + escape.length + 1, rest.endIndex)
      lines[lines.count - 1].append(escape.text, from: rest.startIndex..<end, isEscape: true)
      rest = rest[end...]
    }
  }

  /// The header line (`|`, `>-`, `|2` …) is no content; the rest is indented by what the text's own
  /// first line lacks of the source's.
  private mutating func block(_ source: ArraySlice<UInt8>, _ text: [UInt8]) {
    let content = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst()
    let indent = indentation(of: content) - indentation(of: text.split(separator: UInt8(ascii: "\n")))
    for line in content {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      lines.append(Line())
      if line.count > indent { verbatim(line.dropFirst(max(indent, 0))) }
    }
  }

  /// The spaces before the first line that has anything else.
  private func indentation(of lines: some Sequence<ArraySlice<UInt8>>) -> Int {
    let space = UInt8(ascii: " ")
    let first = lines.first { line in line.contains { $0 != space && $0 != UInt8(ascii: "\r") } }
    return first?.prefix { $0 == space }.count ?? 0
  }
}

/// One escape of a double-quoted text, after its backslash.
private struct Escape {
  /// What it stands for; empty for an escaped line break.
  let text: [UInt8]
  /// Bytes after the backslash.
  let length: Int

  init(_ rest: ArraySlice<UInt8>) {
    guard let code = rest.first else {
      (text, length) = ([], 0)
      return
    }
    if let digits = Self.digits[code] {
      let value = UInt32(String(decoding: rest.dropFirst().prefix(digits), as: UTF8.self), radix: 16) ?? 0
      text = Array(String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8)
      length = 1 + digits
    } else {
      text = Self.named[code].map { Array($0.utf8) } ?? [code]
      length = 1
    }
  }

  private static let digits: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  private static let named: [UInt8: String] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t",
    UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}",
    UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
