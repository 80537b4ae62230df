import Assessing
import CultureLinting
import Language
import Pages

/// What is said of one culture.
struct CulturePage {
  private let culture: Assessment
  private let id: String
  private let texts: ReportTexts
  private let language: Language
  private let pictures: [Picture]

  /// - Parameter id: by which links reach it; those of its parts begin with it.
  init(_ culture: Assessment, id: String, texts: ReportTexts, language: Language) {
    self.culture = culture
    self.id = id
    self.texts = texts
    self.language = language
    pictures = Picture.all(of: culture, id: id, texts)
  }

  var values: PageValue {
    let shown = Dictionary(pictures.map { ($0.name, $0.values) }) { $1 }
    let names = ["findings", "themes", "processes", "trace", "maturity"]
    let absent = PageValue.map(Dictionary(names.map { ($0, .nothing) }) { $1 })
    return absent.with(shown).with(head).with(parts).with(rest)
  }

  private var head: [String: PageValue] {
    [
      "id": PageValue(id), "heading": PageValue(culture.organisation ?? culture.file),
      "score": score(culture.score).with(["before": before]),
      "sentences": PageValue(culture.summary.sentences) { PageValue($0) },
      "hasPriorities": PageValue(!culture.summary.priorities.isEmpty),
      "priorities": PageValue(culture.summary.priorities, priority),
      "scores": PageValue(culture.sections.filter { $0.isWritten || $0.score.value != nil }) { section in
        score(section.score).with(["title": PageValue(section.title), "anchor": anchor(of: section.id)])
      },
      "change": PageValue(culture.change, change),
      "tables": PageValue(pictures.map(\.tableValues)),
    ]
  }

  private var parts: [String: PageValue] {
    let unwritten = culture.sections.filter { !isShown($0) }
    let page = { (section: Section) in
      SectionPage(section, id: anchors[section.id] ?? id, texts: texts, language: language, known: rules(before: section))
        .values.with(["score": score(section.score)])
    }
    return [
      "sections": PageValue(culture.sections.filter(isShown), page),
      "hasUnwritten": PageValue(!unwritten.isEmpty), "unwritten": PageValue(unwritten, page),
    ]
  }

  private var rest: [String: PageValue] {
    [
      "hasExceptions": PageValue(!culture.exceptions.isEmpty),
      "exceptions": PageValue(culture.exceptions) { exception in
        [
          "title": PageValue(exception.title.capitalisedFirst), "quote": quote(exception.quote),
          "reason": PageValue(exception.reason),
          "owner": PageValue(exception.owner), "until": PageValue(exception.until?.description),
          "untilDay": PageValue(exception.until.map(texts.day)),
          "place": PageValue(exception.place),
        ]
      },
      "hasNotAssessed": PageValue(!culture.notAssessed.isEmpty),
      "notAssessed": PageValue(culture.notAssessed) { entry in
        [
          "section": PageValue(entry.section.map(title).flatMap { $0 == entry.what ? nil : $0 }),
          "what": PageValue(entry.what), "why": PageValue(entry.why.asSentence()),
        ]
      },
    ]
  }

  // MARK: parts of it

  private func score(_ score: Score) -> PageValue {
    [
      "hasValue": PageValue(score.value != nil), "value": PageValue(score.value), "whyNot": PageValue(score.whyNot),
      "assessed": PageValue(texts(.assessed, ["percent": String(Int((score.assessed * 100).rounded()))])),
      "before": .nothing,
    ]
  }

  private var before: PageValue {
    PageValue(culture.change) { change in
      PageValue(change.score.map { texts(.scoreBefore, ["score": String($0), "date": texts.day(change.since)]) })
    }
  }

  private func priority(_ priority: Summary.Priority) -> PageValue {
    [
      "section": PageValue(title(of: priority.section)), "anchor": anchor(of: priority.section),
      "text": PageValue(priority.text), "ask": PageValue(priority.ask), "quote": PageValue(priority.quote, quote),
    ]
  }

  private func change(_ change: Change) -> PageValue {
    let scores = change.score.flatMap { before in
      culture.score.value.map { ["before": String(before), "now": String($0)] }
    }
    return [
      "heading": PageValue(texts(.change, ["date": texts.day(change.since)])),
      "scoreLine": PageValue(scores.map { texts(.scoreChange, $0) }),
      "resolvedCount": PageValue(change.resolved.count), "added": PageValue(change.added),
      "kept": PageValue(change.kept),
      "hasResolved": PageValue(!change.resolved.isEmpty),
      "resolved": PageValue(change.resolved) { finding in
        [
          "section": PageValue(title(of: finding.section)), "title": PageValue(finding.title),
          "text": PageValue(finding.text),
        ]
      },
    ]
  }

  private func quote(_ quote: Quote) -> PageValue { QuotePage(quote, language).values }

  // MARK: sections by id

  /// The rules that the sections before one speak of.
  private func rules(before section: Section) -> Set<String> {
    Set(culture.sections.prefix { $0.id != section.id }.flatMap(\.concerns).map(\.rule))
  }

  private func isShown(_ section: Section) -> Bool { section.isWritten || !section.concerns.isEmpty }

  private var anchors: [String: String] {
    Dictionary(culture.sections.enumerated().map { ($1.id, "\(id)-s\($0 + 1)") }) { first, _ in first }
  }

  /// Where the section stands in the page; each one that is not among others has a place.
  private func anchor(of section: String) -> PageValue { PageValue(anchors[section]) }

  private func title(of section: String) -> String {
    culture.sections.first { $0.id == section }?.title ?? section
  }
}
