import Places

/// How a file is saved.
struct Encoding {
  /// The bytes, with a sign of replacement for each that is no UTF-8.
  let text: [UInt8]
  /// By line, counted from 0.
  let ailments: [(line: Int, ailment: Ailment)]

  init(_ contents: [UInt8]) {
    if contents.starts(with: [0xFF, 0xFE]) || contents.starts(with: [0xFE, 0xFF]) {
      text = contents
      ailments = [(0, Ailment(.utf16))]
      return
    }
    let decoded = String(decoding: contents, as: UTF8.self)
    guard !decoded.utf8.elementsEqual(contents) else {
      text = contents
      ailments = []
      return
    }
    text = Array(decoded.utf8)
    // Lines as editors count them, which Swift's characters do not.
    let source = SourceFile(name: "", contents: text)
    let line = (1...max(source.lineCount, 1)).first { source.line($0).unicodeScalars.contains("\u{FFFD}") }.map { $0 - 1 } ?? 0
    ailments = [(line, Ailment(.encoding))]
  }
}
