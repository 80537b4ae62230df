import CultureFormat
import Language
import LocatedYAML

/// External customers are mentioned, by whatever name; each mention at its words.
///
/// Options: `in` (fields) or `except` (all fields but these); `view` (fields that are the customers' own:
/// where they are filled, they alone tell; any words there are a mention, unless they deny one); `served`
/// (fields that say whom the culture serves, so that pupils or patients are known to be customers).
struct CustomerCheck: Check {
  static let name = "customer"
  static let values: Set<String> = ["mention"]

  private let paths: [PartPath]?
  /// The names of the fields that are left out.
  private let exceptions: Set<String>
  private let view: [PartPath]
  private let served: [PartPath]
  private let customers: CustomerMentions

  init?(_ options: inout CheckOptions) {
    paths = options.paths("in")
    view = options.paths("view") ?? []
    exceptions = Set((options.fields("except") ?? []) + view.compactMap(\.steps.last))
    served = options.paths("served") ?? Self.statements
    customers = options.vocabulary.customers.value
    options.looksFor(CustomerMentions.lexicon)
  }

  /// Where a culture says whom it serves, unless a rule says otherwise.
  private static let statements = ["/purpose", "/vision", "/mission", "/promise"].map { PartPath($0) }

  var isCostly: Bool { true }

  func problems(in subject: Subject) -> [Problem] {
    switch view(in: subject) {
    case .given(let text): [problem(text.passage.words.indices, of: text)]
    case .denied: []
    case .notFilled: mentions(in: subject).filter { $0.mention.rejection == nil }.map(problem)
    }
  }

  func finds(in subject: Subject) -> Bool {
    switch view(in: subject) {
    case .given: true
    case .denied: false
    case .notFilled: mentions(in: subject).contains { $0.mention.rejection == nil }
    }
  }

  func absence(in subject: Subject) -> Problem? {
    if case .denied(let problem) = view(in: subject) { return problem.absence }
    let texts = texts(of: subject)
    guard texts.areUnderstood else { return nil }
    return nearMiss(in: subject).absence
  }

  /// A mention that does not count; one that could be read otherwise, if there is one.
  private func nearMiss(in subject: Subject) -> Problem? {
    let rejected = mentions(in: subject).filter { $0.mention.rejection?.isOfPeople ?? false }
    return (rejected.first { $0.mention.rejection?.isDoubtful ?? false } ?? rejected.first).map(problem)
  }

  // MARK: mentions

  private struct Found {
    let mention: Mention
    let text: Culture.Text
  }

  private func mentions(in subject: Subject) -> [Found] {
    let texts = texts(of: subject)
    let titles = readings(subject.culture.texts(of: subject.part, in: Format.nameField), subject)
    let known = customers.served(in: readings(subject.texts(in: served), subject))
    return texts.byLanguage.flatMap { texts in
      let mentions = customers.mentions(in: readings(texts, subject), titles: titles, served: known)
      return zip(texts, mentions).flatMap { text, mentions in mentions.map { Found(mention: $0, text: text) } }
    }
  }

  private func readings(_ texts: [Culture.Text], _ subject: Subject) -> [MentionReading] {
    texts.map { subject.analysis.mentions(in: $0, customers) }
  }

  private func texts(of subject: Subject) -> [Culture.Text] {
    subject.texts(in: paths).filter { $0.part != subject.part.id || !exceptions.contains($0.field) }
  }

  private func problem(_ found: Found) -> Problem {
    let isDoubtful = found.mention.rejection?.isDoubtful ?? false
    return problem(found.mention.words, of: found.text, confidence: isDoubtful ? .medium : nil)
  }

  private func problem(_ words: Range<Int>, of text: Culture.Text, confidence: Confidence? = nil) -> Problem {
    let bytes = text.passage.bytes(of: words)
    return Problem(at: .words(text, bytes), values: ["mention": .text(text.passage.string(bytes))], confidence: confidence)
  }

  // MARK: the field of their own

  fileprivate enum View {
    case given(Culture.Text)
    case denied(Problem?)
    case notFilled
  }

  /// The view in one language is enough; a denial in one is none where another has the view.
  private func view(in subject: Subject) -> View {
    subject.texts(in: view).byLanguage.map { view($0, subject) }.reduce(.notFilled) { $1.outweighs($0) ? $1 : $0 }
  }

  private func view(_ texts: [Culture.Text], _ subject: Subject) -> View {
    switch customers.view(in: readings(texts, subject)) {
    case .given: .given(texts[0])
    case .denied(let place): .denied(place.map { problem($0.words, of: texts[$0.passage]) })
    case .notFilled: .notFilled
    }
  }
}

extension CustomerCheck.View {
  fileprivate func outweighs(_ other: Self) -> Bool {
    switch (self, other) {
    case (.given, .denied), (.given, .notFilled), (.denied, .notFilled): true
    default: false
    }
  }
}

extension Problem? {
  /// The near miss told beside the subject, where there is one.
  fileprivate var absence: Problem {
    Problem(values: self?.values ?? [:], related: [self?.place].compactMap { $0 }, confidence: self?.confidence)
  }
}

extension [Culture.Text] {
  /// The texts of each language together, in the order of the languages' first texts.
  fileprivate var byLanguage: [[Culture.Text]] {
    if allSatisfy({ $0.language == self[0].language }) { return isEmpty ? [] : [self] }
    let byLanguage = Dictionary(grouping: self, by: \.language)
    return byLanguage.values.sorted { $0[0].id < $1[0].id }
  }
}
