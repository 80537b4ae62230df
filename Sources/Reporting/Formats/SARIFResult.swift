import Places
import RuleEngine

extension SARIF {
  /// A finding.
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]
    let partialFingerprints: [String: String]
    /// Empty where the finding counts.
    let suppressions: [Suppression]
    let fixes: [Fix]

    /// What can stand in place of the text at the place.
    struct Fix: Encodable {
      let artifactChanges: [Change]

      /// What changes in one file.
      struct Change: Encodable {
        let artifactLocation: Location.Artifact
        let replacements: [Replacement]
      }

      /// A text in place of another.
      struct Replacement: Encodable {
        let deletedRegion: Location.Region
        let insertedContent: Text
      }
    }

    /// What lets a finding pass, and why.
    struct Suppression: Encodable {
      let kind: String
      let justification: String?
    }

    init(_ finding: Finding, ruleIndex: Int, suppressions: [Suppression] = []) {
      ruleId = finding.rule
      self.ruleIndex = ruleIndex
      level = SARIF.level(finding.severity)
      message = Text(message: finding.message)
      locations = [Location(finding.location, message: nil)]
      relatedLocations = finding.related.map { Location($0.location, message: Text(message: $0.message)) }
      self.suppressions = suppressions
      let place = Location(finding.location, message: nil).physicalLocation
      fixes = finding.replacement.map { text in
        let replacement = Fix.Replacement(deletedRegion: place.region, insertedContent: Text(text))
        return [Fix(artifactChanges: [.init(artifactLocation: place.artifactLocation, replacements: [replacement])])]
      } ?? []
      partialFingerprints = ["culturelint/v1": finding.fingerprint]
    }
  }

  /// A place, perhaps with what it has to do with the finding.
  struct Location: Encodable {
    let physicalLocation: Physical
    let message: Text?

    /// A stretch of a file.
    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region
    }

    /// A file.
    struct Artifact: Encodable {
      let uri: String
    }

    /// 1-based, in code points; the end is not in it.
    struct Region: Encodable {
      let startLine, startColumn, endLine, endColumn: Int
    }

    init(_ location: Places.Location, message: Text?) {
      let range = location.range
      physicalLocation = Physical(
        artifactLocation: Artifact(uri: URI.escaped(location.file)),
        region: Region(
          startLine: range.start.line, startColumn: range.start.column, endLine: range.end.line,
          endColumn: range.end.column))
      self.message = message
    }
  }
}
