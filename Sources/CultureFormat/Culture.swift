public import Language
public import LocatedYAML

/// One culture: the parts of a document and of what it includes, as the format declares them.
///
/// Parts stand in one array, so a part that aliases reach twice stands there once, and going
/// through all of them takes as long as the document is. Everything that looks at a culture holds it, so it is shared
/// rather than copied.
public final class Culture: Sendable {
  /// In document order; the culture itself is the first.
  public let parts: [Part]
  /// Every text that is prose, in document order.
  public let texts: [Text]
  /// The document's own language, or the one its texts and keys are mostly in.
  public let language: Language
  /// Where the document stands.
  public let node: YAMLNode

  init(parts: [Part], texts: [Text], language: Language, node: YAMLNode) {
    (self.parts, self.texts, self.language, self.node) = (parts, texts, language, node)
  }

  public var root: Part { parts[0] }

  /// A value, a competency, a vision …
  ///
  /// Rules hand parts round, so one is shared rather than copied.
  public final class Part: Sendable {
    public let id: Int
    /// The name of its kind in the format.
    public let kind: String
    /// The canonical path, as `values[0]`; empty for the culture itself.
    public let path: String
    public let parent: Int?
    public let node: YAMLNode
    /// The key it stands under; nil in a list.
    public let key: YAMLNode?
    /// In document order.
    public let fields: [Field]

    /// Of the fields' names; most fields that are asked for are not written.
    private let marks: NameMarks

    init(_ draft: PartDraft) {
      (id, kind, path, parent) = (draft.id, draft.kind, draft.path, draft.parent)
      (node, key, fields, marks) = (draft.node, draft.key, draft.fields, draft.marks)
    }

    public func field(_ name: String) -> Field? { index(of: name).map { fields[$0] } }

    /// What a field holds; nil where it is not written.
    public func content(of name: String) -> Content? { index(of: name).map { fields[$0].content } }

    private func index(of name: String) -> Int? {
      if !marks.intersects(NameMarks(name)) { return nil }
      for index in fields.indices where fields[index].name == name { return index }
      return nil
    }

    /// Whether a path leads to the part or into it.
    public func holds(_ path: String) -> Bool {
      guard !self.path.isEmpty else { return true }
      let next = path.utf8.dropFirst(self.path.utf8.count).first
      return path.utf8.starts(with: self.path.utf8) && [nil, UInt8(ascii: "."), UInt8(ascii: "[")].contains(next)
    }

    /// What a path that leads into the part adds to its own.
    public func rest(of path: String) -> String { String(path.dropFirst(self.path.count)) }
  }

  /// A field that is written, whatever it says.
  public struct Field: Sendable {
    public let name: String
    /// nil where the text stands without its key, as in the short forms.
    public let key: YAMLNode?
    public let content: Content
  }

  /// What a field holds, by numbers of texts and parts of the culture.
  public enum Content: Sendable {
    /// Numbers of texts: several in a list, and one for each language of a bilingual text.
    case texts(IDs)
    /// Numbers of parts.
    case parts(IDs)
    /// Words, numbers and references: what is no prose.
    case words([YAMLNode])
  }

  /// A prose text of the document in one language.
  ///
  /// A large culture has tens of thousands, so one is small.
  public final class Text: Sendable {
    @inlinable public var id: Int { Int(number) }
    /// The part it belongs to.
    public var part: Int { Int(owner) }
    /// The field of that part.
    public let field: String
    public let node: YAMLNode
    /// Of the entries of lexicons that occur in it.
    public let marks: EntryMarks
    public var language: Language { words.language }
    /// Its words, which may have to be read again.
    public var passage: Passage { words.passage(of: self) }
    /// Which text of its list; texts that say the same in several languages share it.
    public var position: Int { max(Int(place.position), 0) }
    @usableFromInline let number: Int32
    private let owner: Int32
    private let words: TextPassage
    fileprivate let place: Place

    /// What the path of a text has behind that of its part.
    struct Place {
      /// Which text of a list; -1 for one in none.
      var position: Int32 = -1
      /// Whether the text stands under the key of its field; else it stands for the whole part.
      var isInField = true
      var isBilingual = false
    }

    init(
      id: Int, of part: Int, field: String, _ place: Place, node: YAMLNode, marks: EntryMarks, _ words: TextPassage
    ) {
      (number, owner, self.field, self.place, self.node) = (Int32(id), Int32(part), field, place, node)
      (self.marks, self.words) = (marks, words)
    }
  }

  /// The canonical path of a text, as `values[0].behaviours[1].et`; made when it is asked for, as few texts have findings.
  public func path(of text: Text) -> String {
    let (part, place) = (parts[text.part].path, text.place)
    let dot = part.isEmpty ? "" : "."
    let field = place.isInField ? dot + text.field : ""
    let number = place.position < 0 ? "" : "[\(place.position)]"
    return part + field + number + (place.isBilingual ? ".\(text.language.rawValue)" : "")
  }

  /// Where a part is reported: at the text of its name, else at its key, else at the key of the first thing it says.
  public func place(of part: Part) -> YAMLNode {
    switch part.content(of: Format.nameField) {
    case .texts(let names)?: if let name = names.first { return texts[name].node }
    case .words(let names)?: if let name = names.first { return name }
    case .parts?, nil: break
    }
    return part.key ?? part.fields.first(where: \.saysSomething)?.key ?? part.node.firstKey ?? part.node
  }

  /// The texts of a field; of the fields of the parts that stand in it, where it holds parts.
  public func texts(of part: Part, in field: String) -> [Text] {
    var found: [Text] = []
    eachText(of: part, in: field) { found.append($0) }
    return found
  }

  /// Calls `body` with each of ``texts(of:in:)``; most fields are not written, or hold one text.
  public func eachText(of part: Part, in field: String, _ body: (Text) -> Void) {
    if let content = part.content(of: field) { eachText(in: content, body) }
  }

  /// The same of what a field holds.
  public func eachText(in content: Content, _ body: (Text) -> Void) {
    switch content {
    case .texts(let ids): for id in ids { body(texts[id]) }
    case .parts(let ids): for id in ids { eachText(of: parts[id], body) }
    case .words: break
    }
  }

  /// Every text of a part and of the parts in it, in document order.
  public func texts(of part: Part) -> [Text] {
    var found: [Text] = []
    eachText(of: part) { found.append($0) }
    return found
  }

  /// Calls `body` with each of ``texts(of:)``.
  public func eachText(of part: Part, _ body: (Text) -> Void) {
    // By its index, as a field that is taken out of the array is retained with all that it holds.
    for index in part.fields.indices { eachText(in: part.fields[index].content, body) }
  }

  /// Whether one of ``texts(of:)`` is of a sort; looks no further than to the first.
  public func hasText(of part: Part, where isWanted: (Text) -> Bool = { _ in true }) -> Bool {
    part.fields.indices.contains { hasText(in: part.fields[$0].content, where: isWanted) }
  }

  /// The same of ``texts(of:in:)``.
  public func hasText(of part: Part, in field: String, where isWanted: (Text) -> Bool) -> Bool {
    part.content(of: field).map { hasText(in: $0, where: isWanted) } ?? false
  }

  private func hasText(in content: Content, where isWanted: (Text) -> Bool) -> Bool {
    switch content {
    case .texts(let ids): ids.contains { isWanted(texts[$0]) }
    case .parts(let ids): ids.contains { hasText(of: parts[$0], where: isWanted) }
    case .words: false
    }
  }
}

extension Culture.Field {
  /// Whether it holds what the format knows as texts or parts, rather than a setting or something of the author's own.
  fileprivate var saysSomething: Bool {
    if case .words = content { return false }
    return !Format.isOwn(name)
  }
}

extension [Culture.Text] {
  /// What says the same in several languages together, each entry of a list by itself; neighbours only.
  public var byEntry: [ArraySlice<Culture.Text>] {
    var entries: [ArraySlice<Culture.Text>] = []
    var first = 0
    for index in indices where index + 1 == count || !self[index].isSameEntry(as: self[index + 1]) {
      entries.append(self[first...index])
      first = index + 1
    }
    return entries
  }
}

extension Culture.Text {
  fileprivate func isSameEntry(as other: Culture.Text) -> Bool {
    part == other.part && field == other.field && position == other.position
  }
}
