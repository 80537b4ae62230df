import CultureFormat
import Language

/// Texts with what those of them that are in one language carry together.
struct GatheredTexts {
  let language: Language
  private let texts: [Culture.Text]
  /// Of the texts in the language.
  private(set) var numbers = NumberSet()
  private(set) var carried = CarriedMeanings()

  init(language: Language, texts: [Culture.Text]) {
    (self.language, self.texts) = (language, texts)
  }

  /// Adds one of the texts; a text that stands there twice counts once.
  mutating func add(_ text: Culture.Text, _ reading: @autoclosure () -> AlignmentReading) {
    if numbers.contains(text.id) { return }
    numbers.insert(text.id)
    carried.add(reading())
  }

  /// Whether they are the texts.
  func isOf(_ others: [Culture.Text]) -> Bool {
    // Most have other ends, so the last is asked first.
    texts.count == others.count && texts.last === others.last && texts.elementsEqual(others, by: ===)
  }
}
