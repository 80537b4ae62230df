import CultureFormat
import Language
import LocatedYAML
import RuleEngine

extension Trace {
  init?(_ judged: JudgedCulture, _ scoring: Scoring) {
    let plans = scoring.pictures.trace
    let parts = plans.map { judged.analysis.reached($0.parts, from: judged.culture.root).parts }
    guard parts.filter({ !$0.isEmpty }).count > 1 else { return nil }
    let graph = LinkGraph(parts, at: plans.map(\.parts), judged)
    columns = zip(plans.indices, plans).map { column, plan in
      Column(
        section: plan.section,
        title: scoring.sections.first { $0.id == plan.section }?.title[judged.language] ?? plan.section,
        nodes: parts[column].map { part in
          let gaps = parts.indices.filter { other in
            graph.isLinkable(column, other) && !graph.reaches(other, from: part.path, in: column)
          }
          return Node(id: part.path, name: judged.name(of: part), gaps: gaps)
        })
    }
    links = graph.links
  }
}

/// Which parts of some columns name each other.
private struct LinkGraph {
  /// From the left to the right, each once.
  private(set) var links: [Trace.Link] = []
  private var columns: [String: Int] = [:]
  /// Pairs of columns of which the format lets the one name the other.
  private var linkable: Set<[Int]> = []

  init(_ parts: [[Culture.Part]], at paths: [PartPath], _ judged: JudgedCulture) {
    for (column, parts) in parts.enumerated() {
      let kind = parts.first.flatMap { judged.judge.book.format.part($0.kind) }
      let named = Set(kind?.fields.flatMap(\.refers) ?? [])
      for (other, path) in paths.enumerated() where other != column && named.contains(path) {
        linkable.formUnion([[column, other], [other, column]])
      }
    }
    for (column, parts) in parts.enumerated() {
      for part in parts { columns[part.path] = column }
    }
    var seen: Set<Trace.Link> = []
    for part in parts.joined() {
      for named in judged.parts(from: part).flatMap({ judged.named(by: $0) }) {
        guard let link = link(part.path, named.path), seen.insert(link).inserted else { continue }
        links.append(link)
      }
    }
  }

  /// Whether the entries of two columns, both with entries, can name each other.
  func isLinkable(_ one: Int, _ other: Int) -> Bool {
    linkable.contains([one, other]) && Set(columns.values).isSuperset(of: [one, other])
  }

  /// Whether a way leads from a part into a column, over the columns between.
  func reaches(_ target: Int, from part: String, in column: Int) -> Bool {
    var reached: Set<String> = [part]
    let isRight = target > column
    while true {
      let next = links.flatMap { link -> [String] in
        let (from, to) = isRight ? (link.from, link.to) : (link.to, link.from)
        let isOnTheWay = isRight ? columns[to, default: 0] <= target : columns[to, default: 0] >= target
        return reached.contains(from) && isOnTheWay ? [to] : []
      }
      let more = reached.union(next)
      if more.contains(where: { columns[$0] == target }) { return true }
      if more.count == reached.count { return false }
      reached = more
    }
  }

  private func link(_ one: String, _ other: String) -> Trace.Link? {
    guard let left = columns[one], let right = columns[other], left != right else { return nil }
    return left < right ? Trace.Link(from: one, to: other) : Trace.Link(from: other, to: one)
  }
}

extension JudgedCulture {
  /// The parts that the words of a part name.
  fileprivate func named(by part: Culture.Part) -> [Culture.Part] {
    part.fields.flatMap { field -> [Culture.Part] in
      guard case .words = field.content else { return [] }
      return analysis.reached(PartPath(field.name), from: part).words.flatMap(analysis.referred)
    }
  }
}
