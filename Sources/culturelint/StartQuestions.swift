import CultureFormat
import Language
import Reporting
import RuleEngine

/// What `init` asks somebody at a terminal. Without an answer, at the end of the input, nothing is written.
struct StartQuestions {
  let book: RuleBook
  /// What is taken where nothing is chosen.
  let start: StartChoice

  /// A name that is no section's, in words.
  struct UnknownSection: Error, CustomStringConvertible {
    let description: String
  }

  /// Who has not said which language they read is asked in all of them.
  func language(in reader: Language?) throws -> Language {
    let readers = reader.map { [$0] } ?? Language.known
    let question = readers.map { book.messages.text(.startAskLanguage, in: $0) }.joined(separator: " · ")
    let usual = reader ?? .english
    while true {
      let answer = try Self.answer(to: "\(question) [\(usual.rawValue)]")
      if answer.isEmpty { return usual }
      if let language = Language.known.first(where: { $0.rawValue == answer.lowercased() }) { return language }
      let words = ["words": Language.known.map(\.rawValue).joined(separator: ", ")]
      for reader in readers { Streams.write(book.messages.text(.startAnswer, words, in: reader) + "\n") }
    }
  }

  /// Which sections the document begins with; what is no section is asked again.
  ///
  /// - Parameter document: its language, in which sections are named.
  func sections(in reader: Language, for document: Language) throws -> StartChoice {
    let all = StartChoice.sections(book.format)
    let width = all.map { $0.key(in: document).count }.max() ?? 0
    for field in all {
      Streams.write("  \(field.key(in: document).padded(to: width))  \(field.about(in: reader))\n")
    }
    let usual = all.filter { start.sections.contains($0.name) }.map { $0.key(in: document) }.joined(separator: ", ")
    while true {
      let answer = try Self.answer(to: book.messages.text(.startAskSections, ["words": usual], in: reader) + "\n>")
      if answer.isEmpty { return start }
      switch choice(answer, in: reader, for: document) {
      case .success(let choice): return choice
      case .failure(let unknown): Streams.write(unknown.description + "\n")
      }
    }
  }

  /// The sections of a list with commas.
  func choice(_ list: String, in reader: Language, for document: Language) -> Result<StartChoice, UnknownSection> {
    let names = list.split { $0 == "," || $0.isWhitespace }.map(String.init)
    let (choice, unknown) = start.choosing(names, book.format, language: document)
    if let choice, !choice.sections.isEmpty { return .success(choice) }
    let values = ["name": Terminal.escaped(unknown?.name ?? ""), "nearest": unknown?.nearest ?? ""]
    return .failure(UnknownSection(description: book.messages.text(.startUnknownSection, values, in: reader)))
  }

  private static func answer(to question: String) throws -> String {
    guard let answer = Streams.ask(question) else {
      Streams.write("\n")
      throw ExitStatus.untrusted
    }
    return answer
  }
}
