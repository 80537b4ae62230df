import CultureFormat
public import Language
public import RuleEngine

/// The format of culture documents as a page for people, in Markdown: what `Rules/FORMAT.md` holds.
public struct FormatReference {
  private let format: Format
  private let text: ReferenceTexts

  /// - Parameter language: of the words around those of the format, which stand in every language.
  public init(_ book: RuleBook, language: Language) {
    format = book.format
    text = ReferenceTexts(messages: book.messages, language: language)
  }

  /// Ends in a line break.
  public var markdown: String {
    """
    # \(text(.referenceFormatTitle))

    \(text.origin("`Rules/Format.yaml`"))

    \(text(.referenceFormatLead, ["form": "{et: …, en: …}", "prefix": Format.ownPrefix]))

    \(format.parts.map(section).joined(separator: "\n"))
    """
  }

  private func section(_ part: Format.PartKind) -> String {
    """
    ## \(part.name)

    \(part.about.values.joined(separator: " · "))

    \(text.head([.referenceKey, .referenceInEstonian, .referenceHolds, .referenceIsFor]))
    \(part.fields.map(row).joined(separator: "\n"))

    """
  }

  private func row(_ field: Format.Field) -> String {
    let about = field.about.values.joined(separator: " · ")
    return "| `\(field.name)` | `\(field.key(in: .estonian))` | \(holds(field)) | \(about) |"
  }

  private func holds(_ field: Format.Field) -> String {
    if !field.choices.isEmpty {
      return field.choices.map { "`\($0.name)` (`\($0.word(in: .estonian))`)" }.joined(separator: ", ")
    }
    let targets = ["targets": field.refers.map { $0.steps.joined(separator: ".") }.joined(separator: ", ")]
    let link = { (part: String) in "[\(part)](#\(part))" }
    switch field.holds {
    case .text: return text(.holdsText)
    case .texts: return text(.holdsTexts)
    case .names: return field.refers.isEmpty ? text(.holdsWords) : text(.holdsNames, targets)
    case .word: return field.refers.isEmpty ? text(.holdsWord) : text(.holdsName, targets)
    case .number: return text(.holdsNumber)
    case .flag: return text(.holdsFlag)
    case .language: return text(.holdsLanguage)
    case .files: return text(.holdsFiles)
    case .statement(let part): return text(.holdsStatement, ["part": link(part)])
    case .part(let part): return link(part)
    case .collection(let part): return text(.holdsCollection, ["part": link(part)])
    }
  }
}
