public import CultureFormat
import Language

/// The format of culture documents as a page for people, in Markdown: what `Rules/FORMAT.md` holds.
public enum FormatReference {
  public static func markdown(of format: Format) -> String {
    """
    # The culture format

    This page is made from `Rules/Format.yaml`: `RECORD=1 swift test --filter CataloguePageTests` writes it anew.

    Every field is optional. A text may be a map from language to text: `{et: …, en: …}`. A collection is a list of maps
    with a name, a list of names, or a map from name to body. A key that begins with `\(Format.ownPrefix)` is the author's own.

    \(format.parts.map(section).joined(separator: "\n"))
    """
  }

  private static func section(_ part: Format.PartKind) -> String {
    """
    ## \(part.name)

    \(Language.known.compactMap { part.about[$0] }.joined(separator: " · "))

    | key | in Estonian | holds | for |
    |---|---|---|---|
    \(part.fields.map(row).joined(separator: "\n"))

    """
  }

  private static func row(_ field: Format.Field) -> String {
    let about = Language.known.compactMap { field.about[$0] }.joined(separator: " · ")
    return "| `\(field.name)` | `\(field.key(in: .estonian))` | \(holds(field)) | \(about) |"
  }

  private static func holds(_ field: Format.Field) -> String {
    if !field.choices.isEmpty {
      return field.choices.map { "`\($0.name)` (`\($0.word(in: .estonian))`)" }.joined(separator: ", ")
    }
    switch field.holds {
    case .text: return "a text"
    case .texts: return "one text or a list"
    case .names: return field.refers.isEmpty ? "words" : "names of \(targets(field))"
    case .word: return field.refers.isEmpty ? "a word" : "the name of \(targets(field))"
    case .number: return "a number"
    case .flag: return "yes or no"
    case .language: return "`en` or `et`"
    case .files: return "file globs"
    case .statement(let part): return "a text, or [\(part)](#\(part))"
    case .part(let part): return "[\(part)](#\(part))"
    case .collection(let part): return "a collection of [\(part)](#\(part))"
    }
  }

  private static func targets(_ field: Format.Field) -> String {
    field.refers.map { $0.steps.joined(separator: ".") }.joined(separator: ", ")
  }
}
