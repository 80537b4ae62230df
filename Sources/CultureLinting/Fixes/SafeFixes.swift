import Places
import RuleEngine

/// Replacements that cannot change what a document means, applied to the text of its file.
///
/// Everything else in the file stays as it is, byte for byte.
struct SafeFixes {
  private let edits: [Edit]

  private struct Edit {
    let bytes: Range<Int>
    let text: String
  }

  /// - Parameter findings: those of one file; the ones without a replacement are passed over.
  init(_ findings: [Finding], in source: SourceFile) {
    var end = 0
    edits = findings.compactMap { Self.edit($0, source) }.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
      .filter { edit in
        // Of two that touch the same text the first is made; the other is found again.
        guard edit.bytes.lowerBound >= end else { return false }
        end = edit.bytes.upperBound
        return true
      }
  }

  var isEmpty: Bool { edits.isEmpty }

  /// The text with all replacements made.
  func applied(to source: SourceFile) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    for edit in edits {
      result += source.bytes[at..<edit.bytes.lowerBound] + Array(edit.text.utf8)
      at = edit.bytes.upperBound
    }
    return result + source.bytes[at...]
  }

  /// nil where the finding has no replacement, or the file does not have the very words that it replaces.
  private static func edit(_ finding: Finding, _ source: SourceFile) -> Edit? {
    guard let text = finding.replacement else { return nil }
    let bytes = source.bytes(of: finding.location.range)
    if text.isEmpty { return Edit(bytes: source.withBlanks(bytes), text: "") }
    return source.bytes[bytes].elementsEqual(finding.text.utf8) ? Edit(bytes: bytes, text: text) : nil
  }
}

extension SourceFile {
  /// The bytes between two places.
  fileprivate func bytes(of range: SourceRange) -> Range<Int> {
    let start = byte(of: offset(of: range.start))
    return start..<max(start, byte(of: offset(of: range.end)))
  }

  /// With the blanks before, and the whole line where nothing is left of it.
  fileprivate func withBlanks(_ range: Range<Int>) -> Range<Int> {
    let start = bytes[..<range.lowerBound].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }.map { $0 + 1 } ?? 0
    let beginsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n") || bytes[start - 1] == UInt8(ascii: "\r")
    guard beginsLine else { return start..<range.upperBound }
    var end = range.upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
    return start..<end
  }
}
