import ArgumentParser
import BuiltInRules
import CultureFormat
import CultureLinting
import Language
import Reporting
import RuleEngine

/// `culturelint init`: see ``StartDocument``.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a culture document to begin with, and a configuration.",
    discussion: "On a terminal it asks what the options do not say. No file is ever written over.")

  @Option(help: "The language of the document: en or et.")
  var language: Language?

  @Option(help: ArgumentHelp("The sections to begin with, with commas between them.", valueName: "names"))
  var sections: String?

  @Option(help: ArgumentHelp("The folder that the files go to; made where it is missing.", valueName: "folder"), completion: .directory)
  var folder = "."

  @Option(name: .customLong("lang"), help: "The language of messages: en or et.")
  var messageLanguage: Language?

  /// What the new document is called.
  private static let document = "culture.yaml"

  func run() throws {
    let book = RuleBook(BuiltInRules.sources)
    let questions = StartQuestions(book: book, start: StartChoice.read(BuiltInRules.start, book.format).choice)
    let language = try language ?? (asks ? questions.language(in: messageLanguage) : messageLanguage) ?? .english
    let reader = messageLanguage ?? language
    let start = try choice(questions, reader, language)
    let files = NewFiles(folder: folder, files: [
      (Self.document, StartDocument(start, book, language: language).text(at: Self.document)),
      (ConfigurationName.file, book.messages.text(.startConfiguration, ["language": reader.rawValue], in: reader)),
    ])
    try write(files, book.messages, reader)
  }

  private var asks: Bool { Streams.inputIsTerminal }

  private func choice(_ questions: StartQuestions, _ reader: Language, _ document: Language) throws -> StartChoice {
    guard let sections else { return asks ? try questions.sections(in: reader, for: document) : questions.start }
    switch questions.choice(sections, in: reader, for: document) {
    case .success(let choice): return choice
    case .failure(let unknown): throw ValidationError(unknown.description)
    }
  }

  private func write(_ files: NewFiles, _ messages: Messages, _ reader: Language) throws {
    if let path = files.inTheWay {
      let text = messages.text(.startInTheWay, ["path": Terminal.escaped(path)], in: reader)
      Streams.write("\(Tool.name): \(text)\n", toError: true)
      throw ExitStatus.untrusted
    }
    try files.write()
    for file in files.files {
      Streams.write(messages.text(.startWritten, ["path": Terminal.escaped(files.path(of: file.name))], in: reader) + "\n")
    }
    let document = Terminal.escaped(files.path(of: Self.document))
    Streams.write(messages.text(.startNext, ["path": document], in: reader) + "\n")
  }
}
