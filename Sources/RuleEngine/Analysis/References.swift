import CultureFormat
import Language

/// Which parts the words of a culture name: an entry of a collection by its name in any of its languages,
/// a section of one statement by its key.
struct References {
  let format: Format

  /// Parts by small letters of their names.
  typealias Names = [String: Named]

  /// The parts of a name.
  struct Named {
    /// As first written.
    let name: String
    var parts: [Culture.Part]
  }

  /// The parts that a word in a field names; none where it names nothing, or the field names no parts.
  func parts(named name: String, in field: String, of part: Culture.Part, _ analysis: Analysis) -> [Culture.Part] {
    let name = Self.folded(name)
    return targets(of: field, of: part).flatMap { path in
      candidates(path, part, analysis)[name]?.parts ?? []
    }
  }

  /// Whether a field names parts, and a word in it none.
  func isUnknown(_ name: String, in field: String, of part: Culture.Part, _ analysis: Analysis) -> Bool {
    let targets = targets(of: field, of: part)
    if targets.isEmpty { return false }
    let name = Self.folded(name)
    return !targets.contains { candidates($0, part, analysis)[name] != nil }
  }

  /// Every name that a word in the field could be, for suggestions; as written. None where there are more than anybody
  /// could mean.
  func names(for field: String, of part: Culture.Part, _ analysis: Analysis) -> [String] {
    let named = targets(of: field, of: part).map { candidates($0, part, analysis) }
    guard named.reduce(0, { $0 + $1.count }) <= Self.suggestionLimit else { return [] }
    return Set(named.flatMap { $0.values.map(\.name) }).sorted()
  }

  /// Looking through more names for every wrong one would take too long.
  private static let suggestionLimit = 500

  /// The same as an author would write them: names as they stand, a section by its key in a language.
  ///
  /// - Parameter part: where the field stands; nil where that is not known, and then only what every such field may name.
  func written(
    for field: Format.Field, of part: Culture.Part?, in language: Language, _ analysis: Analysis
  ) -> [String] {
    let names = field.refers.filter { $0.start == .culture || part != nil }.flatMap { path in
      analysis.reached(path, from: part ?? analysis.culture.root).parts.flatMap { target -> [String] in
        let names = Self.names(of: target, path, format, analysis.culture)
        guard let key = sectionKey(target, path, language, analysis.culture), names.contains(key) else { return names }
        return [key]
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private func sectionKey(
    _ part: Culture.Part, _ path: PartPath, _ language: Language, _ culture: Culture
  ) -> String? {
    guard let parent = part.parent, let last = path.steps.last else { return nil }
    return format.part(culture.parts[parent].kind)?.field(last)?.key(in: language)
  }

  private func targets(of field: String, of part: Culture.Part) -> [PartPath] {
    format.part(part.kind)?.field(field)?.refers ?? []
  }

  private func candidates(_ path: PartPath, _ part: Culture.Part, _ analysis: Analysis) -> Names {
    if path.start == .culture { return analysis.named(path) }
    return Self.named(analysis.reached(path, from: part).parts, path, format, analysis.culture)
  }

  static func named(
    _ parts: [Culture.Part], _ path: PartPath, _ format: Format, _ culture: Culture
  ) -> Names {
    var byName: Names = [:]
    for part in parts {
      for name in names(of: part, path, format, culture) {
        byName[folded(name), default: Named(name: name, parts: [])].parts.append(part)
      }
    }
    return byName
  }

  private static func names(
    of part: Culture.Part, _ path: PartPath, _ format: Format, _ culture: Culture
  ) -> [String] {
    let names = culture.texts(of: part, in: Format.nameField).map(\.passage.string)
    guard names.isEmpty, let parent = part.parent, let last = path.steps.last else { return names }
    return format.part(culture.parts[parent].kind)?.field(last)?.keys ?? []
  }

  private static func folded(_ name: String) -> String {
    foldedPlain(name) ?? name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same for names in plain letters and those of Estonian, of which most are; nil for others.
  private static func foldedPlain(_ name: String) -> String? {
    var letters: [UInt8] = []
    letters.reserveCapacity(name.utf8.count)
    for letter in name.unicodeScalars {
      switch letter {
      // A small letter stands 32 places behind its capital.
      case "A"..."Z", "Õ", "Ä", "Ö", "Ü": letters.append(letter.value + 32)
      case " ": if let last = letters.last, last != UInt8(ascii: " ") { letters.append(letter.value) }
      case "!"..."~", "õ", "ä", "ö", "ü", "š", "ž": letters.append(letter.value)
      default: return nil
      }
    }
    if letters.last == UInt8(ascii: " ") { letters.removeLast() }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a letter of at most two bytes.
  fileprivate mutating func append(_ letter: UInt32) {
    if letter >= 0x80 { append(UInt8(0xC0 | letter >> 6)) }
    append(UInt8(letter < 0x80 ? letter : 0x80 | letter & 0x3F))
  }
}

extension Culture {
  /// The parts at the end of a path from the culture that goes through parts only.
  func parts(at path: PartPath) -> [Part] {
    path.steps.reduce([root]) { parts, step in parts.flatMap { self.parts(of: $0, in: step) } }
  }
}
