import CultureFormat
import Language
import LocatedYAML
import RuleEngine

/// Quotes a culture: the words of its texts, those at fault marked.
struct Quoter {
  private let culture: Culture
  private let format: Format
  private let language: Language
  private let texts: [String: [Culture.Text]]
  private let parts: [String: Culture.Part]

  /// - Parameter language: of the labels.
  init(_ judged: JudgedCulture) {
    let culture = judged.culture
    self.culture = culture
    format = judged.judge.book.format
    language = judged.language
    texts = Dictionary(grouping: culture.texts, by: culture.path(of:))
    parts = Dictionary(culture.parts.map { ($0.path, $0) }) { first, _ in first }
  }

  /// What a finding was found in.
  func quote(_ finding: Finding) -> Quote { quote([finding]) }

  /// What findings were found in; those that follow each other in the same sentences share a quote.
  func quoted(_ findings: [Finding]) -> [(quote: Quote, findings: [Finding])] {
    var groups: [(quote: Quote, findings: [Finding])] = []
    for finding in findings {
      let quote = quote(finding)
      guard let last = groups.last, last.quote.isSame(as: quote), !quote.isEmpty else {
        groups.append((quote, [finding]))
        continue
      }
      groups[groups.count - 1] = (self.quote(last.findings + [finding]), last.findings + [finding])
    }
    return groups
  }

  /// A quote for findings in one text, with the words of all of them marked.
  private func quote(_ findings: [Finding]) -> Quote {
    guard let finding = findings.first else { return .empty }
    let found = texts[finding.path]
    guard let text = found?.first(where: { $0.language == finding.language }) ?? found?.first else {
      return quote(owner(of: finding.path))
    }
    let marks = findings.compactMap(\.words)
    // What a field of the culture itself lacks is not shown by the organisation's name.
    let isOfTheWhole = culture.parts[text.part].parent == nil && marks.isEmpty
    return isOfTheWhole ? .empty : quote(text, marking: marks)
  }

  /// A part by its name and the first thing that it says, or by its name alone; nothing for the whole culture.
  func quote(_ part: Culture.Part) -> Quote {
    guard part.parent != nil else { return .empty }
    let own = part.fields.filter { $0.name != Format.nameField }.lazy.flatMap { field -> [Culture.Text] in
      if case .texts(let ids) = field.content { ids.map { culture.texts[$0] } } else { [] }
    }
    let words = own.first { $0.language == language } ?? own.first
    if let words { return quote(words, marking: []) }
    let name = culture.texts(of: part, in: Format.nameField)
    return (name.first { $0.language == language } ?? name.first).map { quote($0, marking: []) }
      ?? Quote(label: label(of: part), language: nil, segments: [])
  }

  /// A text, or as much of it as shows the marks.
  func quote(_ text: Culture.Text, marking marks: [Range<Int>], isWhole: Bool = false) -> Quote {
    let passage = text.passage
    let all = 0..<passage.trimmedCount
    let proper = marks.filter { $0.count < passage.text.count }.sorted { $0.lowerBound < $1.lowerBound }
    let shown = isWhole ? all : Excerpt(passage, around: proper).bytes.clamped(to: all)
    var segments: [Quote.Segment] = shown.lowerBound > 0 ? [.init(text: "… ", isMarked: false)] : []
    var position = shown.lowerBound
    for mark in proper where mark.lowerBound >= position && mark.upperBound <= shown.upperBound {
      segments.append(.init(text: passage.string(position..<mark.lowerBound), isMarked: false))
      segments.append(.init(text: passage.string(mark), isMarked: true))
      position = mark.upperBound
    }
    segments.append(.init(text: passage.string(position..<shown.upperBound), isMarked: false))
    if shown.upperBound < all.upperBound { segments.append(.init(text: " …", isMarked: false)) }
    return Quote(
      label: label(of: text), language: passage.language, segments: segments.filter { !$0.text.isEmpty })
  }

  // MARK: labels

  private func label(of text: Culture.Text) -> String {
    let part = culture.parts[text.part]
    let isPlain = [Format.nameField, Format.statementField].contains(text.field)
    let field = isPlain ? nil : format.part(part.kind)?.field(text.field)?.key(in: language) ?? text.field
    let name = text.field == Format.nameField ? label(of: part.parent.map { culture.parts[$0] }) : label(of: part)
    return [name, (field ?? "").replacing("_", with: " ")].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The names of a part and of those that it stands in.
  private func label(of part: Culture.Part?) -> String {
    guard let part else { return "" }
    let above = label(of: part.parent.map { culture.parts[$0] })
    let names = culture.texts(of: part, in: Format.nameField)
    let name = names.first { $0.language == language } ?? names.first
    return [above, name?.passage.string ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The part that a path leads to, or the nearest above.
  private func owner(of path: String) -> Culture.Part {
    var path = Substring(path)
    while !path.isEmpty {
      if let part = parts[String(path)] { return part }
      path = path[..<(path.lastIndex { $0 == "." || $0 == "[" } ?? path.startIndex)]
    }
    return culture.root
  }
}

extension Passage {
  /// Without the white space at its end, in bytes.
  fileprivate var trimmedCount: Int {
    (0..<text.count).last { text[$0] > 0x20 }.map { $0 + 1 } ?? 0
  }
}

/// The sentences of a text that are shown.
struct Excerpt {
  let bytes: Range<Int>

  /// The longest text that is shown whole, in bytes.
  private static let whole = 320

  init(_ passage: Passage, around marks: [Range<Int>]) {
    let all = 0..<passage.text.count
    guard all.count > Self.whole else {
      bytes = all
      return
    }
    let sentences = passage.sentences.map(passage.bytes)
    let wanted = marks.first.map { mark in sentences.filter { $0.overlaps(mark) } } ?? Array(sentences.prefix(1))
    let start = wanted.first?.lowerBound ?? 0
    // The stop after the last word belongs to the sentence.
    let next = sentences.first { $0.lowerBound >= wanted.last?.upperBound ?? all.upperBound }
    let sentence = start..<(next?.lowerBound ?? all.upperBound)
    bytes = sentence.count <= 2 * Self.whole ? sentence : Self.cut(sentence, around: marks.first, passage)
  }

  /// A sentence without end is cut between words.
  private static func cut(_ sentence: Range<Int>, around mark: Range<Int>?, _ passage: Passage) -> Range<Int> {
    let from = max(sentence.lowerBound, (mark?.lowerBound ?? sentence.lowerBound) - whole / 2)
    let to = min(sentence.upperBound, (mark?.upperBound ?? sentence.lowerBound) + whole / 2)
    let words = passage.words.map(\.text).filter { $0.lowerBound >= from && $0.upperBound <= to }
    let shown = (words.first?.lowerBound ?? sentence.lowerBound)..<(words.last?.upperBound ?? sentence.lowerBound)
    guard let mark else { return shown }
    return min(shown.lowerBound, mark.lowerBound)..<max(shown.upperBound, mark.upperBound)
  }
}
