import Assessing
import CultureLinting
import LocatedYAML
import Places
import RuleEngine
import TestSupport

/// Scoring with sections that a test can overlook.
enum OwnScoring {
  static let text = """
    scoring: test
    question-share: 0.5
    summary: {strong: 80, weak: 60, ranked: 2, priorities: 3, sound: 60, strengths: 5}
    sections:
      - section: vision
        title: {en: Vision, et: Visioon}
        about: {en: where to, et: kuhu}
        weight: 1
        fields: [vision]
        whole: true
        criteria:
          - criterion: plain
            weight: 1
            of: /vision
            rules: [wording/superlative]
            holds: {en: The vision is plain., et: Visioon on selge.}
            lacks: {en: The vision boasts., et: Visioon kiitleb.}
            show: [statement]
      - section: values
        title: {en: Values, et: Väärtused}
        about: {en: by what, et: mille järgi}
        weight: 3
        fields: [values]
        criteria:
          - criterion: behaviour
            weight: 2
            of: /values
            rules: [value/one-word, value/missing-behaviour]
            holds: {en: Every value says how people behave., et: "Iga väärtus ütleb, kuidas käitutakse."}
            lacks: {en: "{count} of {assessed} values lack behaviour.", et: "{count} väärtust {assessed}-st ei ütle."}
            show: [behaviours]
          - criterion: carried
            weight: 1
            of: /values
            given: [/mission]
            rules: [alignment/value-unsupported]
            holds: {en: Every value is carried., et: Iga väärtus on kantud.}
            lacks: {en: "{count} are not carried.", et: "{count} ei ole kantud."}
    pictures:
      themes: {columns: [vision, values], leading: [vision], shown: 14}
      processes:
        of: /hr_processes
        views:
          - {field: employee_view, title: {en: employee, et: töötaja}, rules: [hr/no-employee-view]}
          - {field: internal_customer_view, title: {en: internal, et: sisene}}
          - {field: customer_view, title: {en: external, et: väline}, rules: [hr/no-customer-view]}
      trace: [{section: values, of: /values}, {section: competencies, of: /competencies}]
      maturity: {of: /maturity, current: current, target: target, horizon: horizon_years, levels: 6, evidence: evidence, signs: maturity-signs}
    """

  /// The report on documents, made with it.
  static func report(
    _ documents: String..., previous: ClientReport? = nil, configure: (inout RunOptions) -> Void = { _ in }
  ) -> ClientReport {
    var options = RunOptions(currentFolder: Path("/project"), today: .test)
    options.usualPreset = .all
    configure(&options)
    let files = Dictionary(documents.enumerated().map { ("/project/\($0).yaml", $1) }) { $1 }
    let run = Linter(options, files: MemoryFiles(files)).run()
    return Assessor(run, scoring: node(text)).report(on: .test, previous: previous)
  }

  /// What a scoring file says.
  static func node(_ text: String) -> YAMLNode {
    YAMLReader.read(SourceFile(name: "scoring.yaml", contents: Array(text.utf8))).documents[0].root
  }

  /// The only culture of a document.
  static func culture(_ document: String, configure: (inout RunOptions) -> Void = { _ in }) -> Assessment {
    report(document, configure: configure).cultures[0]
  }
}

extension Assessment {
  func criterion(_ id: String) -> Criterion { sections.flatMap(\.criteria).first { $0.id == id }! }
  func section(_ id: String) -> Section { sections.first { $0.id == id }! }
}
