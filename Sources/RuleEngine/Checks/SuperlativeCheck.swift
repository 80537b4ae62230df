import CultureFormat
import Language
import LocatedYAML

/// A superlative occurs; each at its own words.
///
/// Options: `in` (fields), `unless` (entries of set phrases that make it none), `doubtful` (entries of
/// set phrases that leave it in form only: confidence is low), `relative` (comparatives that are meant as superlatives instead).
struct SuperlativeCheck: Check {
  static let name = "superlative"

  private let paths: [PartPath]?
  private let exceptions: EntrySet
  private let doubtful: EntrySet
  private let isRelative: Bool
  private let grammar: Grammar

  init?(_ options: inout CheckOptions) {
    paths = options.paths("in")
    exceptions = options.entries("unless")
    doubtful = options.entries("doubtful")
    isRelative = options.flag("relative")
    grammar = options.grammar(of: .superlatives)
  }

  func problems(in subject: Subject) -> [Problem] {
    var problems: [Problem] = []
    subject.eachText(in: paths) { text in
      problems += superlatives(of: text.passage).compactMap { problem($0, in: text) }
    }
    return problems
  }

  private func superlatives(of passage: Passage) -> [Superlative] {
    isRelative ? grammar.relativeSuperlatives(in: passage) : grammar.superlatives(in: passage)
  }

  private func problem(_ superlative: Superlative, in text: Culture.Text) -> Problem? {
    let passage = text.passage
    if !passage.occurrences(of: exceptions, touching: superlative.words).isEmpty { return nil }
    let isDoubtful = !passage.occurrences(of: doubtful, touching: superlative.words).isEmpty
    return Problem(
      at: .words(text, text.passage.bytes(of: superlative.words)),
      confidence: isDoubtful ? .low : Confidence(superlative.certainty))
  }
}

extension Confidence {
  init(_ certainty: Superlative.Certainty) {
    switch certainty {
    case .high: self = .high
    case .medium: self = .medium
    case .low: self = .low
    }
  }
}
