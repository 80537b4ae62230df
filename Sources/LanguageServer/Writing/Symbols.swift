import CultureFormat
import CultureLinting
import LocatedYAML
import Places
import RuleEngine

/// The parts of the cultures in a file, as a tree.
struct Symbols {
  private let view: FileView
  private let source: SourceFile
  private let format: Format
  private let encoding: PositionEncoding

  /// nil where the file was never read.
  static func of(
    _ document: OpenDocument, _ workspace: Workspace, _ encoding: PositionEncoding
  ) -> [LSP.DocumentSymbol]? {
    guard let judge = workspace.judge(for: document.path), let view = workspace.view(of: document.path),
      let good = view.good
    else { return nil }
    let symbols = Symbols(view: view, source: good.source, format: judge.book.format, encoding: encoding)
    return good.cultures.flatMap { symbols.children(of: $0.root, in: $0) }
  }

  // MARK: tree

  private func children(of part: Culture.Part, in culture: Culture) -> [LSP.DocumentSymbol] {
    part.fields.flatMap { field -> [LSP.DocumentSymbol] in
      guard case .parts(let ids) = field.content else { return [] }
      let parts = ids.map { culture.parts[$0] }
      guard isCollection(field, of: part), let key = field.key, isHere(key) else {
        return parts.compactMap { symbol(for: $0, culture) }
      }
      return [list(key, parts, culture)].compactMap { $0 }
    }
  }

  private func isCollection(_ field: Culture.Field, of part: Culture.Part) -> Bool {
    if case .collection? = format.part(part.kind)?.field(field.name)?.holds { true } else { false }
  }

  private func list(_ key: YAMLNode, _ parts: [Culture.Part], _ culture: Culture) -> LSP.DocumentSymbol? {
    let children = parts.compactMap { symbol(for: $0, culture) }
    let nodes = [key] + parts.map(\.node)
    return symbol(key.text, detail: nil, kind: 18, nodes, selecting: key, children)
  }

  /// nil where the part stands in another file.
  private func symbol(for part: Culture.Part, _ culture: Culture) -> LSP.DocumentSymbol? {
    let children = children(of: part, in: culture)
    let place = culture.place(of: part)
    let statement = culture.texts(of: part, in: Format.statementField).first?.node
    let isText = statement != nil
    let name = isText ? part.key?.text ?? "" : place.kind == .scalar ? place.text : ""
    let nodes = [part.key, part.node, place, statement].compactMap { $0 }
    return symbol(
      name.isEmpty ? part.kind : name, detail: isText ? statement?.text : part.kind, kind: isText ? 15 : 19, nodes,
      selecting: isText ? part.key ?? place : place, children)
  }

  // MARK: ranges

  private func symbol(
    _ name: String, detail: String?, kind: Int, _ nodes: [YAMLNode], selecting selected: YAMLNode,
    _ children: [LSP.DocumentSymbol]
  ) -> LSP.DocumentSymbol? {
    let here = nodes.filter(isHere).map(\.range)
    guard isHere(selected), let start = here.map(\.start).min(), let end = here.map(\.end).max(),
      let range = view.range(ofGood: SourceRange(start: start, end: end)) ?? view.range(ofGood: selected.range)
    else { return nil }
    let selection = view.range(ofGood: selected.range) ?? range
    return LSP.DocumentSymbol(
      name: Self.short(name), detail: detail.map(Self.short), kind: kind, range: encoding.range(range, in: view.source),
      selectionRange: encoding.range(selection, in: view.source), children: children)
  }

  private func isHere(_ node: YAMLNode) -> Bool { node.tree.source.name == source.name }

  /// As much of a text as a list can show; a name must not be empty.
  private static func short(_ text: String) -> String {
    let limit = 60
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? "–" : line.count > limit ? line.prefix(limit) + "…" : line
  }
}
