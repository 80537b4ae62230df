public import CultureLinting
public import Language
public import RuleEngine

/// What `doctor` tells of a file, for people who do not know YAML.
public struct DoctorReport {
  private let path: String
  private let diagnoses: [Diagnosis]
  private let messages: Messages
  private let language: Language

  /// - Parameter path: as the reader called the file.
  public init(_ path: String, _ diagnoses: [Diagnosis], _ messages: Messages, _ language: Language) {
    self.path = Terminal.escaped(path)
    self.diagnoses = diagnoses
    self.messages = messages
    self.language = language
  }

  /// Ends in a line break.
  public var text: String {
    let end: MessageName = diagnoses.isEmpty ? .doctorHealthy : .doctorNext
    return diagnoses.map(text).joined() + messages.text(end, ["path": path], in: language) + "\n"
  }

  private func text(of diagnosis: Diagnosis) -> String {
    let texts = diagnosis.ailments.map { messages.ailment($0.name.rawValue, $0.values, in: language) }
    let said = texts.flatMap { ["\(path):\(diagnosis.line): \($0.what)", "  \($0.why)"] }
    let number = String(diagnosis.line)
    let label = messages.text(.doctorCorrected, in: language)
    let width = max(number.count, label.count)
    let original = row(number, diagnosis.original, width)
    let corrected = (diagnosis.corrected ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { row($0 == 0 ? label : "", String($1), width) }
    let readings = diagnosis.readings.flatMap { reading in
      ["  " + messages.reading(reading.name.rawValue, reading.values, in: language), row("", reading.corrected, width)]
    }
    let lines = said + [original] + (diagnosis.corrected == nil ? [] : corrected) + readings
    return lines.map { Terminal.escaped($0) + "\n" }.joined() + "\n"
  }

  private func row(_ label: String, _ line: String, _ width: Int) -> String {
    let shown = line.count > Self.width ? String(line.prefix(Self.width)) + "…" : line
    return "  \(label.rightAligned(in: width)) | \(shown.replacing("\t", with: "→"))"
  }

  /// As much of a line as is shown.
  private static let width = 200
}

extension String {
  fileprivate func replacing(_ letter: Character, with other: Character) -> String {
    String(map { $0 == letter ? other : $0 })
  }
}
