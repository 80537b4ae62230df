import Assessing
import Language
import Pages
import RuleEngine

/// How much a finding weighs, to its reader.
enum Kind {
  case error, warning, question, info
  /// The last two together.
  case questions

  init(_ concern: Concern) {
    switch concern.severity {
    case _ where concern.isQuestion: self = .question
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }

  /// What style sheets call it.
  var style: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .question, .info, .questions: "question"
    }
  }

  var name: ReportText {
    switch self {
    case .error: .kindError
    case .warning: .kindWarning
    case .question: .kindQuestion
    case .info: .kindInfo
    case .questions: .kindQuestions
    }
  }
}

/// What one rule found in a section.
struct ConcernPage {
  private let concern: Concern
  private let id: String
  private let texts: ReportTexts
  private let language: Language
  private let isRepeated: Bool

  /// How many places stand in sight; the rest can be unfolded.
  private static let places = 4

  /// - Parameter isRepeated: whether an earlier section has told where the demand comes from.
  init(_ concern: Concern, id: String, texts: ReportTexts, language: Language, isRepeated: Bool) {
    self.concern = concern
    self.id = id
    self.texts = texts
    self.language = language
    self.isRepeated = isRepeated
  }

  var values: PageValue {
    let kind = Kind(concern)
    let rest = concern.places.dropFirst(Self.places)
    return [
      "id": PageValue(id), "kind": PageValue(kind.style), "kindName": PageValue(texts(kind.name)),
      "isQuestion": PageValue(concern.isQuestion), "title": PageValue(concern.title.capitalisedFirst),
      "why": PageValue(concern.why),
      "hasSources": PageValue(!concern.sources.isEmpty && !isRepeated),
      "sources": PageValue(concern.sources) { ["text": PageValue($0.text)] }, "how": PageValue(concern.how),
      "pattern": PageValue(concern.pattern), "ask": PageValue(concern.ask),
      "isLong": PageValue(concern.places.count > Self.places),
      "places": PageValue(Array(concern.places.prefix(Self.places)), place),
      "allPlaces": PageValue(concern.places, place),
      "morePlaces": rest.isEmpty ? .nothing : [
        "summary": PageValue(texts(.morePlaces, count: rest.count)), "places": PageValue(Array(rest), place),
      ],
    ]
  }

  private func place(_ place: Concern.Place) -> PageValue {
    [
      "quote": QuotePage(place.quote, language).values, "remarks": PageValue(place.remarks, remark),
    ]
  }

  private func remark(_ remark: Concern.Remark) -> PageValue {
    [
      "message": PageValue(remark.message), "hasRelated": PageValue(!remark.related.isEmpty),
      "related": PageValue(Array(remark.related.enumerated())) { number, related in
        ["text": PageValue(related.what), "isLast": PageValue(number == remark.related.count - 1)]
      },
    ]
  }
}
