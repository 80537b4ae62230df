/// The words of a term, as a text is split; a word in capitals keeps them, `=` stays before its word.
enum TermWords {
  static func split(_ term: String) -> [String] {
    let isExact = term.hasPrefix("=")
    let text = TextBytes(copying: term.utf8)
    let (words, keys) = WordSplitter.split(text)
    return words.map { word in
      let isCapital = word.traits.contains(.allCapitals)
      let letters = isCapital ? text[word.text] : word.key(in: text, keys)
      return (isExact ? "=" : "") + String(decoding: letters, as: UTF8.self)
    }
  }
}
