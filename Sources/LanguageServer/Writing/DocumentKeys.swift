import CultureFormat
import CultureLinting
import Language
import Places

/// The keys at the top of a document, as far as it is written.
struct DocumentKeys {
  /// The language that the first of them is written in; nil where none is.
  let language: Language?

  /// nil where the document is something else: it has keys, and none of them is known; or a file whose name is hidden.
  init?(_ document: OpenDocument, _ format: Format) {
    let lines = (1...document.source.lineCount).map { OutlineLine(Array(document.source.line($0).unicodeScalars)) }
    let keys = lines.filter { $0.dashes.isEmpty }.compactMap(\.key).filter { $0.column == 0 }.map(\.name)
    let root = format.part(Format.root)
    let fields = keys.compactMap { key in root?.field(forKey: key).map { (key, $0) } }
    let ownKeys = keys.filter { !Format.isOwn($0) }
    guard !document.path.isHidden, !fields.isEmpty || ownKeys.isEmpty else { return nil }
    language = fields.lazy.compactMap { key, field in
      let languages = Language.known.filter { field.key(in: $0) == key }
      return languages.count == 1 ? languages[0] : nil
    }.first
  }
}
