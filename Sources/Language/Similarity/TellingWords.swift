/// How much the words of a passage tell, and by which stem each is known again.
struct TellingWords: Sendable {
  /// How common the words of an entry are.
  let classes: [Int: String]
  private let lexicons: Lexicons
  private let stems: [Int: String]

  /// - Parameter stems: the lexicons whose entries say what the stem of their words is.
  init(_ lexicons: Lexicons, stems: [String] = ["irregular-stems"]) {
    self.lexicons = lexicons
    classes = lexicons.attribute("kind", of: "common-words")
    self.stems = stems.reduce(into: [:]) { all, name in
      all.merge(lexicons.attribute("stem", of: name)) { first, _ in first }
    }
  }

  /// The class of words that tell nothing.
  static let stop = "stop"

  /// The strongest class of a word; `rare` where no list has it.
  func wordClass(_ word: Int, _ passage: Passage, _ exact: Passage.ExactTerms) -> String {
    let listed = exact.words(at: word).map(\.entry)
    let all = Set((listed + lexicons.entries(beginning: passage.key(word), in: passage.language)).compactMap { classes[$0] })
    return [Self.stop, "very-common", "common"].first(where: all.contains) ?? "rare"
  }

  /// The word whose stem a word has: *child* for *children*; most often the word itself.
  func base(_ word: Int, _ passage: Passage, _ exact: Passage.ExactTerms) -> String {
    // Of several the first listed, whatever other lexicons hold.
    exact.words(at: word).map(\.entry).sorted().lazy.compactMap { stems[$0] }.first
      ?? String(decoding: passage.key(word), as: UTF8.self)
  }
}

extension Passage {
  /// The terms that are listed whole, by their first word.
  struct ExactTerms {
    private let terms: [Int: [Occurrence]]

    init(of passage: Passage) {
      terms = Dictionary(grouping: passage.occurrences.filter { !$0.isAffix }, by: \.words.lowerBound)
    }

    /// The terms that begin at a word.
    subscript(word: Int) -> [Occurrence] { terms[word] ?? [] }

    /// The terms that are this word alone.
    func words(at word: Int) -> [Occurrence] { self[word].filter { $0.words.count == 1 } }
  }
}
