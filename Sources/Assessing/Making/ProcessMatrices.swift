import CultureFormat
import Language
import LocatedYAML
import RuleEngine

extension ProcessMatrix {
  init?(_ judged: JudgedCulture, _ plan: Scoring.PicturePlan) {
    let processes = judged.analysis.reached(plan.processes, from: judged.culture.root).parts
    guard !processes.isEmpty else { return nil }
    let ofViews = Set(plan.views.flatMap(\.rules))
    self.init(
      views: plan.views.map { $0.title[judged.language] },
      rows: processes.map { process in
        let found = judged.findings.filter { judged.stands($0, in: process) }
        let other = found.filter { !ofViews.contains($0.rule) }.compactMap { judged.judge.book.rule($0.rule) }
        return Row(
          process: judged.name(of: process), cells: plan.views.map { Cell($0, process, found, judged) },
          lacks: other.filter { $0.preset == .recommended }.map { $0.texts.title[judged.language] }.uniqued)
      })
  }
}

extension ProcessMatrix.Cell {
  fileprivate init(_ view: Scoring.View, _ process: Culture.Part, _ found: [Finding], _ judged: JudgedCulture) {
    let isLacking = found.contains { view.rules.contains($0.rule) }
    if isLacking {
      self = .missing
    } else if judged.isWritten(PartPath(view.field), from: process) {
      self = .written
    } else if view.rules.isEmpty {
      self = .missing
    } else {
      self = view.rules.allSatisfy(judged.appliedRules.contains) ? .mentioned : .notAssessed
    }
  }
}

extension JudgedCulture {
  /// What a part is called, in the reader's language where it has a name in that.
  func name(of part: Culture.Part) -> String {
    let names = culture.texts(of: part, in: Format.nameField).map(\.passage)
    return (names.first { $0.language == language } ?? names.first)?.string ?? culture.place(of: part).text
  }
}

extension [String] {
  /// Each once, in their order.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
