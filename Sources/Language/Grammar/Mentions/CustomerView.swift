/// What a field that is the customers' own says of their view.
public enum CustomerView: Sendable {
  case given
  /// The field says that customers have no part; at the words that name them, where it does.
  case denied(Place?)
  /// The field says nothing.
  case notFilled

  /// Words of one of the passages.
  public struct Place: Sendable {
    public let passage: Int
    public let words: Range<Int>
  }
}

/// Passages of a field that is the customers' own: who else is not named there are customers.
struct CustomerViewReading {
  private let readings: [MentionReading]
  private let mentions: [[Mention]]

  init(_ readings: [MentionReading]) {
    self.readings = readings
    mentions = MentionJudge(readings, isAboutCustomers: true).judged()
  }

  /// The view; places are in the passages that were read.
  var view: CustomerView {
    if wordCount <= 5, readings.contains(where: \.denials.tellAbsence) { return .notFilled }
    if mentions.joined().contains(where: { $0.rejection == nil }) { return .given }
    if let denied = firstDenied { return .denied(denied) }
    if readings.contains(where: \.denials.denySomebody) { return .denied(nil) }
    return saysEnough ? .given : .notFilled
  }

  private var wordCount: Int { readings.reduce(0) { $0 + $1.passage.words.count } }

  private var firstDenied: CustomerView.Place? {
    mentions.indices.lazy.flatMap { passage in mentions[passage].map { (passage, $0) } }
      .first { $0.1.rejection == .denied || $0.1.rejection == .internalCustomer }
      .map { CustomerView.Place(passage: $0, words: $1.words) }
  }

  /// Whether the field says more than a name.
  private var saysEnough: Bool {
    let isOfThem = readings.contains { $0.terms.contains(.pronoun) } && wordCount >= 3
    return isOfThem || wordCount >= 4 && readings.indices.reduce(0) { $0 + contentCount($1) } >= 3
  }

  /// How many words there are beside mentions, small words, roles and staff.
  private func contentCount(_ number: Int) -> Int {
    let reading = readings[number]
    let named = mentions[number].reduce(into: Set<Int>()) { $0.formUnion($1.words) }
    return reading.passage.words.indices.count { word in
      !named.contains(word) && ![.function, .roleNoun, .staff].contains { reading.terms.contains($0, at: word) }
    }
  }
}
