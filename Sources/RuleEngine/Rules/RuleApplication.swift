package import CultureFormat
import Language
import LocatedYAML

/// How a rule looks at a culture.
final class RuleApplication: Sendable {
  /// nil for every prose text.
  let selectors: [PartSelector]?
  let check: any Check
  /// Fields of which one has to say something, else there is nothing to judge; nil where there always is.
  let given: FilledFields?
  /// The fields at whose keys findings stand that have no place of their own, at the first that is written; empty for
  /// the part itself.
  let places: [PartPath]
  /// Letters of the words found, and those that mend them without changing what is meant.
  let replacements: [(wrong: String, right: String)]
  /// The entries of lexicons that the check looks for.
  let terms: EntrySet
  /// The grammar that the check goes by.
  let topics: Set<Grammar.Topic>
  /// Entries of which a text has to have one; nil where that cannot be told.
  private let neededEntries: EntrySet?

  init(
    selectors: [PartSelector]?, check: any Check, given: FilledFields?, places: [PartPath],
    replacements: [(wrong: String, right: String)], terms: EntrySet, topics: Set<Grammar.Topic>
  ) {
    (self.selectors, self.check, self.given, self.places) = (selectors, check, given, places)
    (self.replacements, self.terms, self.topics) = (replacements, terms, topics)
    neededEntries = check.neededEntries
  }

  /// The words with what is wrong in them replaced; nil where that changes nothing.
  func replacement(of words: String) -> String? {
    let mended = replacements.reduce(words) { $0.replacing($1.wrong, with: $1.right) }
    return mended == words ? nil : mended
  }

  /// Whether its check could find anything in a text; only what it surely does not find is told.
  func mayFind(in passage: Passage) -> Bool {
    guard let neededEntries else { return true }
    for occurrence in passage.occurrences where neededEntries.contains(occurrence.entry) { return true }
    return false
  }

  /// Whether there is anything to judge.
  func isGiven(_ subject: Subject) -> Bool { given?.isAnyFilled(subject) ?? true }
}

extension Rule {
  /// Whether there is anything in some parts that it looks at, and what has to be there for it.
  package func looks(at parts: [Culture.Part], _ analysis: Analysis) -> Bool {
    guard let application else { return false }
    guard application.selectors != nil else { return parts.contains { analysis.culture.hasTexts($0) } }
    return parts.contains { part in
      var isLookedAt = false
      AppliedRule(self, to: part.kind)?.eachSubject(in: part, analysis) { subject in
        if application.isGiven(subject) { isLookedAt = true }
      }
      return isLookedAt
    }
  }
}

extension Culture {
  fileprivate func hasTexts(_ part: Part) -> Bool {
    part.fields.contains { field in
      if case .texts(let ids) = field.content { !ids.isEmpty } else { false }
    }
  }
}
