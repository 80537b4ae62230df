import Assessing
import Language
import Pages

/// What is said of one section.
struct SectionPage {
  private let section: Section
  private let id: String
  private let texts: ReportTexts
  private let language: Language
  /// Rules of which earlier sections have told where they come from.
  private let known: Set<String>

  /// How many statements stand in sight; the rest can be unfolded.
  private static let statements = 8
  /// How often it is said of one addition what is missing.
  private static let messages = 3

  init(_ section: Section, id: String, texts: ReportTexts, language: Language, known: Set<String>) {
    self.section = section
    self.id = id
    self.texts = texts
    self.language = language
    self.known = known
  }

  var values: PageValue { PageValue.map(head).with(statements).with(findings).with(criteria) }

  private var head: [String: PageValue] {
    let counts = [
      (Kind.error, section.counts.errors), (.warning, section.counts.warnings), (.questions, section.counts.questions),
    ]
    return [
      "id": PageValue(id), "title": PageValue(section.title), "about": PageValue(section.about.asSentence()),
      "counts": PageValue(counts.filter { $0.1 > 0 }) { kind, count in
        ["kind": PageValue(kind.style), "name": PageValue(texts(kind.name)), "count": PageValue(count)]
      },
    ]
  }

  private var statements: [String: PageValue] {
    let rest = section.statements.dropFirst(Self.statements)
    return [
      "hasStatements": PageValue(!section.statements.isEmpty),
      "statements": PageValue(Array(section.statements.prefix(Self.statements)), quote),
      "allStatements": PageValue(section.statements, quote),
      "moreStatements": rest.isEmpty ? .nothing : [
        "summary": PageValue(texts(.moreStatements, count: rest.count)), "statements": PageValue(Array(rest), quote),
      ],
    ]
  }

  private var findings: [String: PageValue] {
    [
      "hasConcerns": PageValue(!section.concerns.isEmpty),
      "concerns": PageValue(Array(section.concerns.enumerated())) { number, concern in
        ConcernPage(
          concern, id: "\(id)-\(number + 1)", texts: texts, language: language, isRepeated: known.contains(concern.rule)
        ).values
      },
      "isClear": PageValue(section.concerns.isEmpty && section.additions.isEmpty),
      "hasStrengths": PageValue(!section.strengths.isEmpty),
      "strengths": PageValue(Array(section.strengths.enumerated()), strength),
      "hasAdditions": PageValue(!section.additions.isEmpty),
      "additions": PageValue(section.additions, addition),
    ]
  }

  /// A strength with the words that show it, where the section has not shown them before.
  private func strength(_ number: Int, _ strength: Strength) -> PageValue {
    let shown = section.statements + section.strengths.prefix(number).compactMap(\.quote)
    let new = strength.quote.flatMap { quote in
      shown.contains { $0.label == quote.label && $0.text == quote.text } ? nil : quote
    }
    return ["text": PageValue(strength.text), "quote": PageValue(new, quote)]
  }

  private func addition(_ addition: Concern) -> PageValue {
    let messages = addition.places.flatMap(\.remarks).map(\.message)
    let rest = messages.dropFirst(Self.messages)
    return [
      "title": PageValue(addition.title.capitalisedFirst), "how": PageValue(addition.how), "ask": PageValue(addition.ask),
      "messages": PageValue(Array(messages.prefix(Self.messages))) { PageValue($0) },
      "moreMessages": PageValue(rest.isEmpty ? nil : texts(.morePlaces, count: rest.count)),
    ]
  }

  private var criteria: [String: PageValue] {
    ["hasCriteria": PageValue(!section.criteria.isEmpty), "criteria": PageValue(section.criteria, criterion)]
  }

  private func criterion(_ criterion: Criterion) -> PageValue {
    let (sign, name) = shown(criterion.result)
    let held = ["held": String(criterion.held), "assessed": String(criterion.assessed)]
    return [
      "text": PageValue(criterion.text), "sign": PageValue(sign), "resultName": PageValue(texts(name)),
      "whyNot": PageValue(criterion.whyNot?.asSentence()), "weight": PageValue(criterion.weight),
      "held": PageValue(criterion.assessed > 0 ? texts(.heldOf, held) : "–"),
    ]
  }

  private func shown(_ result: Criterion.Result) -> (sign: String, name: ReportText) {
    switch result {
    case .holds: ("●", .holds)
    case .partly: ("◐", .partly)
    case .lacks: ("○", .lacking)
    case .notAssessed: ("–", .notAssessed)
    }
  }

  private func quote(_ quote: Quote) -> PageValue { QuotePage(quote, language).values }
}
