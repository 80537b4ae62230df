package import CultureFormat
import Language
import LocatedYAML

/// How a rule looks at a culture.
final class RuleApplication: Sendable {
  private let subjects: RuleSubjects
  let check: any Check
  /// What the check goes by; nil where the build kept the rule, and nobody asks.
  let coverage: RuleCoverage?
  /// Fields of which one has to say something, else there is nothing to judge; nil where there always is.
  private let given: FilledFields?
  /// Entries of which a text has to have one; nil where that cannot be told.
  let neededEntries: EntrySet?

  init(_ subjects: RuleSubjects, _ check: any Check, _ vocabulary: CheckOptions.Vocabulary, coverage: RuleCoverage? = nil) {
    (self.subjects, self.check, self.coverage) = (subjects, check, coverage)
    given = subjects.given.isEmpty
      ? nil : FilledFields(paths: subjects.given, placeholders: vocabulary.placeholders.value)
    neededEntries = check.neededEntries
  }

  /// nil for every prose text.
  var selectors: [PartSelector]? { subjects.selectors }

  /// The fields at whose keys findings stand that have no place of their own, at the first that is written; empty for
  /// the part itself.
  var places: [PartPath] { subjects.places }

  /// The words with what is wrong in them replaced; nil where that changes nothing.
  func replacement(of words: String) -> String? {
    let mended = subjects.replacements.reduce(words) { $0.replacing($1[0], with: $1[1]) }
    return mended == words ? nil : mended
  }

  /// Whether its check could find anything in a text; only what it surely does not find is told.
  func mayFind(in text: Culture.Text) -> Bool {
    neededEntries.map { text.passage.hasOccurrence(of: $0) } ?? true
  }

  /// Whether there is anything to judge.
  func isGiven(_ subject: Subject) -> Bool { given?.isAnyFilled(subject) ?? true }
}

/// What a rule's check goes by.
struct RuleCoverage: Sendable {
  /// The entries of lexicons that it looks for.
  var terms = EntrySet()
  /// The grammar that it goes by.
  var topics: Set<Grammar.Topic> = []
}

extension Rule {
  /// Whether there is anything in some parts that it looks at, and what has to be there for it.
  package func looks(at parts: [Culture.Part], _ analysis: Analysis) -> Bool {
    guard let application else { return false }
    guard application.selectors != nil else {
      return parts.contains { part in
        analysis.culture.hasOwnText(part) { application.isGiven(Subject(analysis: analysis, part: part, text: $0)) }
      }
    }
    return parts.contains { part in
      var isLookedAt = false
      KindRules([(self, application)], ofKind: part.kind, seesAllTexts: true).eachSubject(in: part, analysis) { _, subject in
        if application.isGiven(subject) { isLookedAt = true }
      }
      return isLookedAt
    }
  }
}

extension Culture {
  /// Whether a part itself, without those in it, has a text of a sort.
  fileprivate func hasOwnText(_ part: Part, where isWanted: (Text) -> Bool) -> Bool {
    part.fields.contains { field in
      if case .texts(let ids) = field.content { ids.contains { isWanted(texts[$0]) } } else { false }
    }
  }
}
