import Assessing
import Language
import Pages

/// Words of a document, with those marked that something was found in.
struct QuotePage {
  let values: PageValue

  /// Nothing for a quote without words.
  ///
  /// - Parameter language: of the page; words in another are said to be so.
  init(_ quote: Quote, _ language: Language) {
    values = quote.isEmpty ? .nothing : [
      "label": PageValue(quote.label), "lang": PageValue(quote.language == language ? nil : quote.language?.rawValue),
      "segments": PageValue(quote.segments) { ["text": PageValue($0.text), "mark": PageValue($0.isMarked)] },
    ]
  }
}

extension String {
  /// As the title of something.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
