import CultureFormat
import Language
import LocatedYAML
import RuleEngine

extension MaturityScale {
  init?(_ judged: JudgedCulture, _ plan: Scoring.MaturityPlan) {
    guard let part = judged.analysis.reached(plan.part, from: judged.culture.root).parts.first else { return nil }
    let number = { (field: String) in
      judged.analysis.reached(PartPath(field), from: part).words.first.flatMap { Int($0.node.text) }
    }
    let evidence = judged.analysis.reached(plan.evidence, from: part).texts
    self.init(
      levels: plan.levels, current: number(plan.current), target: number(plan.target), horizon: number(plan.horizon),
      signs: judged.signs(of: plan.signs).map { Sign($0, in: evidence, judged) })
  }
}

extension MaturityScale.Sign {
  fileprivate init(_ sign: JudgedCulture.KnownSign, in evidence: [Culture.Text], _ judged: JudgedCulture) {
    let words = evidence.lazy.compactMap { text in
      text.passage.occurrences(of: EntrySet(sign.entry..<sign.entry + 1)).first
        .map { text.passage.string(text.passage.bytes(of: $0.words)) }
    }.first
    let isHeld = sign.field.map { judged.isWritten($0) } ?? false
    self.init(level: sign.level, name: sign.name, isFound: words != nil || isHeld, shown: words)
  }
}

extension JudgedCulture {
  /// A sign of maturity as a lexicon has it.
  fileprivate struct KnownSign {
    let entry: Int
    let level: Int
    let name: String
    /// What shows it too, where it is written.
    let field: PartPath?
  }

  fileprivate func signs(of lexicon: String) -> [KnownSign] {
    let lexicons = judge.book.lexicons
    let levels = lexicons.attribute("level", of: lexicon)
    let ids = lexicons.attribute("id", of: lexicon)
    let fields = lexicons.attribute("field", of: lexicon)
    let names = lexicons.names(of: lexicon, in: language)
    return levels.pairs.compactMap { entry, level -> KnownSign? in
      guard let level = Int(level), let id = ids[entry] else { return nil }
      return KnownSign(entry: entry, level: level, name: names[id] ?? id, field: fields[entry].map { PartPath($0) })
    }.sorted { ($0.level, $0.entry) < ($1.level, $1.entry) }
  }
}
