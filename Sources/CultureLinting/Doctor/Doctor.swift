import CultureFormat
import Language
import LocatedYAML
import Places
public import RuleEngine

/// Says in plain words why a document cannot be read, or is read otherwise than its author meant, and how each line
/// should be.
///
/// It tries remedies and lets the reader judge them: one that lets it get further is right.
public struct Doctor {
  private let book: RuleBook
  private let certain: CertainRemedies
  /// As often a file is read anew, a large one less often; who has more to mend mends this first.
  private static func readingLimit(_ byteCount: Int) -> Int { min(400, max(4, 4_000_000 / max(byteCount, 1))) }

  public init(_ book: RuleBook) {
    self.book = book
    certain = CertainRemedies(book.format)
  }

  /// What has to be mended, by line; empty where nothing has.
  ///
  /// - Parameter contents: the bytes of the file as they are on the disk.
  public func examine(_ contents: [UInt8], name: String) -> [Diagnosis] {
    let encoding = Encoding(contents)
    var patient = Patient(SourceFile(name: name, contents: encoding.text))
    for (index, ailment) in encoding.ailments { patient.note(ailment, at: index) }
    guard patient.hasLinesOfHands else {
      if let problem = fatal(patient.source) { giveUp(problem, &patient) }
      FormAilments(book).note(&patient)
      return patient.diagnoses
    }
    var readings = Self.readingLimit(contents.count)
    repeat {
      makeReadable(&patient, &readings)
      // A mending that calls for itself again would go on for as long as the lines can grow.
    } while makeSense(&patient, &readings) && patient.hasLinesOfHands
    FormAilments(book).note(&patient)
    return patient.diagnoses
  }

  // MARK: what stops the reader

  private func makeReadable(_ patient: inout Patient, _ readings: inout Int) {
    guard fatal(patient.source) != nil else { return }
    for remedy in TabMargins(patient.lines, certain).remedies { patient.mend(remedy) }
    var outline = Outline(certain)
    for index in patient.linesOutsideBlockTexts {
      let line = YAMLLine(patient.lines[index])
      if line.bullet != nil, case .key(let key) = outline.end,
        let remedy = BulletEntries(lines: patient.lines, certain: certain).remedy(at: index, below: key)
      {
        patient.mend(remedy)
      }
      if !outline.goesOn(YAMLLine(patient.lines[index])) { mendCertainly(index, &patient) }
      outline.add(YAMLLine(patient.lines[index]), at: index)
      let guided = GuidedRemedies(lines: patient.lines, certain: certain)
      if let remedy = guided.closedQuote(index) { patient.mend(remedy) }
    }
    while let problem = fatal(patient.source) {
      guard readings > 0, mend(problem, &patient, &readings) else { return giveUp(problem, &patient) }
    }
  }

  private func fatal(_ source: SourceFile) -> YAMLProblem? {
    YAMLReader.read(source).problems.first { $0.isFatal || $0.name == .unknownAlias }
  }

  @discardableResult
  private func mendCertainly(_ index: Int, _ patient: inout Patient) -> Bool {
    var isMended = false
    while let (text, ailment) = certain.mended(patient.lines[index]) {
      patient.mend([index: text], ailment)
      isMended = true
    }
    return isMended
  }

  /// Takes the first remedy after which the reader gets further.
  private func mend(_ problem: YAMLProblem, _ patient: inout Patient, _ readings: inout Int) -> Bool {
    let start = problem.location.range.start
    var began: Int?
    if case .syntax(_, _, let location?) = problem.kind { began = location.range.start.line - 1 }
    let remedies = GuidedRemedies(lines: patient.lines, certain: certain)
      .remedies(at: start.line - 1, column: start.column - 1, began: began)
    var second: Remedy?
    for remedy in remedies where readings > 0 {
      if remedy.lines.allSatisfy({ patient.lines[$0] == $1 }) { continue }
      readings -= 1
      var lines = patient.lines
      for (index, text) in remedy.lines { lines[index] = text }
      let next = fatal(patient.source(of: lines))?.location.range.start
      if next.map({ $0.line > start.line }) ?? true {
        patient.mend(remedy)
        return true
      }
      if second == nil, let next, isFurther(next, than: start, by: remedy, patient.lines) { second = remedy }
    }
    guard let second else { return false }
    patient.mend(second)
    return true
  }

  /// Whether the reader gets further on the same line, on which more than one thing may be wrong.
  private func isFurther(
    _ next: Position, than start: Position, by remedy: Remedy, _ lines: [String]
  ) -> Bool {
    let index = start.line - 1
    let growth = remedy.lines[index].map { $0.unicodeScalars.count - lines[index].unicodeScalars.count } ?? 0
    return next.line == start.line && next.column > start.column + growth
  }

  private func giveUp(_ problem: YAMLProblem, _ patient: inout Patient) {
    let values: [String: String]
    switch problem.kind {
    case .syntax(let words, _, _): values = ["problem": words]
    case .unknownAlias(let name): values = ["problem": "*\(name)"]
    case .duplicateKey(let name, _): values = ["problem": name]
    case .tooDeep: values = ["problem": ""]
    }
    let line = min(problem.location.range.start.line, patient.lines.count) - 1
    let bullet = YAMLLine(patient.lines[line]).valueBullet
    let ailment = bullet.map { Ailment(.bullets, ["letter": $0.mark]) } ?? Ailment(.unreadable, values)
    patient.note(ailment, at: line)
  }

  // MARK: what the reader takes otherwise than it was meant

  /// - Returns: whether lines were mended, so that the file has to be read anew.
  private func makeSense(_ patient: inout Patient, _ readings: inout Int) -> Bool {
    readings -= 1
    let source = patient.source
    let stream = YAMLReader.read(source)
    guard readings > 0, !stream.problems.contains(where: \.isFatal) else { return false }
    let read = stream.documents.map { document in
      document.root.isNull
        ? nil : CultureReader.read(document, format: book.format, lexicons: book.lexicons, detector: book.detector)
    }
    let problems = read.flatMap { $0?.problems ?? [] }
    let suspects = Set(problems.filter { [.wrongKind, .unknownKey, .strayText].contains($0.name) }.flatMap(\.lines))
    var isMended = false
    for index in suspects.intersection(patient.linesOutsideBlockTexts).sorted() {
      if mendCertainly(index, &patient) { isMended = true }
    }
    if isMended { return true }
    let before = patient.lines
    let aliases = Substring.aliases(in: before)
    patient.mendOnce { patient in
      for (document, read) in zip(stream.documents, read) { Misreadings(document, read, aliases, certain).note(&patient) }
    }
    return patient.lines != before
  }
}

extension ReadingProblem {
  /// The lines of its place, counted from 0.
  fileprivate var lines: [Int] {
    let range = location.range
    return Array(range.start.line - 1..<max(range.end.line, range.start.line))
  }
}
