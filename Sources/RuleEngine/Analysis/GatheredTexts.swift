import CultureFormat
import Language

/// Texts with what those of them that are in one language carry together, a text that stands there twice counted once.
struct GatheredTexts {
  let language: Language
  private let texts: [Culture.Text]
  /// Of the texts in the language.
  private var numbers = NumberSet()
  private var carried = CarriedMeanings()

  /// - Parameter reading: gives a text as alignment compares it.
  init(_ texts: [Culture.Text], in language: Language, _ reading: (Culture.Text) -> AlignmentReading) {
    (self.language, self.texts) = (language, texts)
    for text in texts where text.language == language && numbers.add(text.id) { carried.add(reading(text)) }
  }

  /// What the texts carry without some that may be among them.
  func carried(without others: [Culture.Text], _ reading: (Culture.Text) -> AlignmentReading) -> CarriedMeanings {
    var (carried, taken) = (carried, NumberSet())
    for text in others where numbers.contains(text.id) && taken.add(text.id) { carried.remove(reading(text)) }
    return carried
  }

  /// Whether they are the texts.
  func isOf(_ others: [Culture.Text]) -> Bool {
    // Most have other ends, so the last is asked first.
    texts.count == others.count && texts.last === others.last && texts.elementsEqual(others, by: ===)
  }
}

extension NumberSet {
  /// Whether the number is a new one.
  fileprivate mutating func add(_ number: Int) -> Bool {
    if contains(number) { return false }
    insert(number)
    return true
  }
}
