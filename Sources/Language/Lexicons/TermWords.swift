/// Which words of a term have other forms than the one that is written; an entry's attribute `inflect`.
enum InflectedWords: String {
  case all, last, none
}

/// The words of a term, as a text is split; a word in capitals keeps them, `=` stands before a word
/// without other forms.
enum TermWords {
  /// - Parameter term: with `=` before it, none of its words has other forms.
  static func split(_ term: String, _ inflected: InflectedWords = .all) -> [String] {
    let text = Array(term.utf8)
    let splitter = WordSplitter(text)
    let last = splitter.words.count - 1
    return splitter.words.enumerated().map { index, word in
      let letters = word.traits.contains(.allCapitals) ? text[word.text] : splitter.keys[word.key]
      let isExact = term.hasPrefix("=") || inflected == .none || inflected == .last && index < last
      return (isExact ? "=" : "") + String(decoding: letters, as: UTF8.self)
    }
  }
}
