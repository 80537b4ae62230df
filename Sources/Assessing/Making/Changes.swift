extension Change {
  /// nil where the earlier report has no such culture.
  init?(from previous: ClientReport, to now: Assessment) {
    let same = previous.cultures.filter { $0.organisation == now.organisation }
    guard let before = same.first(where: { $0.file == now.file && $0.document == now.document }) ?? same.first else {
      return nil
    }
    let old = before.findings
    let new = now.findings
    let known = Set(old.map(\.key))
    let present = Set(new.map(\.key))
    self.init(
      since: previous.date, score: before.score.value,
      sections: now.sections.map { SectionChange(from: before.sections.first(id: $0.id), to: $0) },
      resolved: old.filter { !present.contains($0.key) }.map {
        Resolved(section: $0.section, title: $0.title, text: $0.text)
      },
      added: present.subtracting(known).count, kept: present.intersection(known).count)
  }
}

extension Change.SectionChange {
  fileprivate init(from before: Section?, to now: Section) {
    self.init(
      section: now.id, title: now.title, scoreBefore: before?.score.value, scoreNow: now.score.value,
      findingsBefore: before?.findingCount ?? 0, findingsNow: now.findingCount)
  }
}

extension [Section] {
  fileprivate func first(id: String) -> Section? { first { $0.id == id } }
}

extension Section {
  fileprivate var findingCount: Int { counts.errors + counts.warnings + counts.questions }
}

/// A finding of a report, with what it is compared by.
private struct ToldFinding {
  let section: String
  let title: String
  /// What it was found in.
  let text: String
  /// The rule and the words, and which of their equals: what stays when a file is renamed or entries move.
  let key: [String]
}

extension Assessment {
  /// What is wrong or doubtful.
  fileprivate var findings: [ToldFinding] {
    var seen: [[String]: Int] = [:]
    return sections.flatMap { section in
      section.concerns.flatMap { concern in
        concern.places.flatMap { place in
          place.remarks.map { remark in
            let key = [concern.rule, place.quote.label, place.quote.text, remark.words ?? ""]
            seen[key, default: 0] += 1
            return ToldFinding(
              section: section.id, title: concern.title, text: place.quote.text,
              key: key + [String(seen[key, default: 0])])
          }
        }
      }
    }
  }
}
