import Language
package import LocatedYAML
public import Packing

/// The format as the build packs it: a run reads it back without looking at its file, which only pages about the
/// format are made of.
extension Format {
  /// - Parameter file: what it was read from.
  package init(_ packed: PackedText, file: YAMLTree) {
    var cursor = PackedCursor(packed)
    self.init(parts: (0..<cursor.number(digits: 2)).map { _ in PartKind(&cursor, file) })
  }

  /// The format as packed text; it has to be of one file.
  package var packed: [UInt8] {
    var writer = PackedWriter()
    writer.number(parts.count, digits: 2)
    for part in parts { part.pack(into: &writer) }
    return writer.bytes
  }
}

extension Format.PartKind {
  fileprivate init(_ cursor: inout PackedCursor, _ file: YAMLTree) {
    self.init(
      name: String(&cursor), about: Format.About(&cursor, file),
      fields: (0..<cursor.number(digits: 2)).map { _ in Format.Field(&cursor, file) })
  }

  fileprivate func pack(into writer: inout PackedWriter) {
    name.pack(into: &writer)
    about.pack(into: &writer)
    writer.number(fields.count, digits: 2)
    for field in fields { field.pack(into: &writer) }
  }
}

extension Format.Field {
  fileprivate convenience init(_ cursor: inout PackedCursor, _ file: YAMLTree) {
    self.init(
      name: String(&cursor), aliases: Format.Names(&cursor), about: Format.About(&cursor, file),
      holds: Format.Holds(&cursor), isSection: Bool(&cursor), isClaim: Bool(&cursor), refers: [PartPath](&cursor),
      choices: [Format.Choice](&cursor), lexicon: String?(&cursor), node: file.node(Int(&cursor)))
  }

  fileprivate func pack(into writer: inout PackedWriter) {
    name.pack(into: &writer)
    aliases.pack(into: &writer)
    about.pack(into: &writer)
    holds.pack(into: &writer)
    isSection.pack(into: &writer)
    isClaim.pack(into: &writer)
    refers.pack(into: &writer)
    choices.pack(into: &writer)
    lexicon.pack(into: &writer)
    node.id.pack(into: &writer)
  }
}

extension Format.About {
  fileprivate init(_ cursor: inout PackedCursor, _ file: YAMLTree) {
    node = Int?(&cursor).map(file.node)
  }

  fileprivate func pack(into writer: inout PackedWriter) { (node?.id).pack(into: &writer) }
}

extension Format.Choice: Packable {
  public init(_ cursor: inout PackedCursor) {
    (name, aliases) = (String(&cursor), Format.Names(&cursor))
  }

  public func pack(into writer: inout PackedWriter) {
    name.pack(into: &writer)
    aliases.pack(into: &writer)
  }
}

extension Format.Names: Packable {
  /// One for each known language.
  public init(_ cursor: inout PackedCursor) {
    self.init(Language.known.compactMap { language in String?(&cursor).map { (language, $0) } })
  }

  public func pack(into writer: inout PackedWriter) {
    for language in Language.known { self[language].pack(into: &writer) }
  }
}

extension Format.Holds: Packable {
  public init(_ cursor: inout PackedCursor) {
    let kind = Format.kinds[cursor.number(digits: 1)].holds
    self = kind.part == nil ? kind : kind.holding(String(&cursor))
  }

  public func pack(into writer: inout PackedWriter) {
    let kind = holding("")
    writer.number(Format.kinds.prefix { $0.holds != kind }.count, digits: 1)
    part?.pack(into: &writer)
  }
}
