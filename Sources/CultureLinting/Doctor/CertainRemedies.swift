import CultureFormat
import Language
import LocatedYAML

/// What is wrong with a line wherever it stands, and the line without it.
struct CertainRemedies {
  /// Every key of the format, in whichever language.
  private let keys: Set<String>
  /// Those at the top of a document.
  private let topKeys: Set<String>
  private let format: Format
  /// The fields that each key names, by kind of part and name.
  private let fields: [String: Set<String>]

  init(_ format: Format) {
    self.format = format
    let named = format.parts.flatMap { kind in
      kind.fields.flatMap { field in field.keys.map { ($0, ["\(kind.name)/\(field.name)"] as Set) } }
    }
    fields = Dictionary(named) { $0.union($1) }
    keys = Set(format.parts.flatMap(\.fields).flatMap(\.keys))
    topKeys = Set(format.part(Format.root)?.fields.flatMap(\.keys) ?? [])
  }

  /// The key of a field that parts of several kinds have.
  func key(of field: String, in language: Language) -> String {
    format.parts.lazy.compactMap { $0.field(field) }.first?.key(in: language) ?? field
  }

  /// The key of the field that names an entry, in the language of the key above the list.
  func nameKey(beside key: String) -> String { self.key(of: Format.nameField, in: language(of: key)) }

  /// What a message may say of how an entry with something below it is written.
  func shape(_ text: String, beside key: String, _ kind: String) -> [String: String] {
    let fields = format.part(kind)?.fields.filter { $0.name != Format.nameField } ?? []
    let below = fields.first { $0.holds == .texts } ?? fields.first { $0.holds == .text }
    let language = language(of: key)
    return ["text": text, "name": nameKey(beside: key), "key": below?.key(in: language) ?? Format.descriptionField]
  }

  private func language(of key: String) -> Language {
    let key = self.key(meantBy: key) ?? key
    let isEstonian = format.parts.contains { $0.fields.contains { $0.aliases[.estonian] == key && $0.name != key } }
    return isEstonian ? .estonian : .english
  }

  /// Whether a key is one of a kind of part, or is so but for a letter.
  func isField(_ word: String, of kind: String) -> Bool {
    guard field(word, of: kind) == nil else { return true }
    let keys = format.part(kind)?.fields.flatMap(\.keys) ?? []
    return Format.isOwn(word) || NearestName.certain(word.lowercased(), among: keys) != nil
  }

  /// The key of the format that a word is, but for capitals, blanks, hyphens and quotes; nil where it is none.
  func key(meantBy word: String) -> String? {
    let plain = word.lowercased().filter { !"\"'“”„«»*".contains($0) }
    let joined = String(plain.map { $0 == " " || $0 == "-" || $0.isHardSpace ? "_" : $0 })
    return keys.contains(joined) ? joined : nil
  }

  /// The field of a kind of part that a key means.
  func field(_ word: String, of kind: String) -> Format.Field? {
    let part = format.part(kind)
    return part?.field(forKey: word) ?? key(meantBy: word).flatMap { part?.field(forKey: $0) }
  }

  /// The fields that a key names; the key itself where it names none.
  func fields(_ key: String) -> Set<String> { fields[key] ?? [key] }

  /// Whether two keys of some kind of part name one field.
  func areSame(_ key: String, _ other: String) -> Bool {
    guard key != other, let own = fields[key], let others = fields[other] else { return key == other }
    return !own.isDisjoint(with: others)
  }

  /// The first thing that is wrong; nil where nothing is.
  func mended(_ text: String) -> (text: String, ailment: Ailment)? {
    let line = YAMLLine(text)
    if line.isBlank || line.isComment { return nil }
    return withoutInvisible(text) ?? withSpaces(line) ?? withSpaceAfterDash(line) ?? withSpaceAfterKey(line)
  }

  /// `vision We bake`, `Vision – We bake`: the key before a text, with a colon behind it.
  ///
  /// A word that merely begins a sentence is no key: a key is written small, or before a capital letter or a sign.
  func withColon(_ line: YAMLLine) -> (text: String, ailment: Ailment)? {
    guard line.key == nil, !line.value.isEmpty, !line.isComment else { return nil }
    let word = line.letters[line.value].prefix { !$0.isBlank }
    let rest = line.letters[word.endIndex..<line.value.upperBound].drop { $0.isBlank }
    let isTop = line.indentation == 0 && line.dashes.isEmpty
    guard let key = key(meantBy: String(word)), let next = rest.first, !isTop || topKeys.contains(key) else { return nil }
    let isSign = "-–—=".contains(next) && rest.dropFirst().first?.isBlank ?? false
    guard isSign || String(word) == key || next.isUppercase else { return nil }
    let text = String((isSign ? rest.dropFirst() : rest).drop { $0.isBlank })
    return (
      line.replacing(line.value, with: "\(String(word)): \(text)"), Ailment(.keyWithoutSpace, ["key": String(word)])
    )
  }

  private func withoutInvisible(_ text: String) -> (String, Ailment)? {
    let invisible: [Unicode.Scalar] = ["\u{FEFF}", "\u{200B}", "\u{2060}"]
    guard text.unicodeScalars.contains(where: invisible.contains) else { return nil }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { !invisible.contains($0) })
    return (String(kept), Ailment(.invisible))
  }

  /// Blanks before the key that are no spaces; one tab for two spaces.
  private func withSpaces(_ line: YAMLLine) -> (String, Ailment)? {
    let margin = line.letters[..<line.content]
    let hasTab = margin.contains("\t")
    guard hasTab || margin.contains(where: \.isHardSpace) else { return nil }
    let spaces = margin.map { $0 == "\t" ? "  " : $0.isHardSpace ? " " : String($0) }.joined()
    return (spaces + String(line.letters[line.content...]), Ailment(hasTab ? .tab : .hardSpace))
  }

  private func withSpaceAfterDash(_ line: YAMLLine) -> (String, Ailment)? {
    let start = line.content
    guard start + 1 < line.letters.count, "-–—".contains(line.letters[start]) else { return nil }
    let next = line.letters[start + 1]
    if line.letters[start] == "-", !next.isLetter, !"\"'{[“„".contains(next) { return nil }
    let rest = String(line.letters[(start + 1)...].drop { $0.isBlank })
    return (line.replacing(start..<line.letters.count, with: "- \(rest)"), Ailment(.dashWithoutSpace))
  }

  /// `vision:We …`, where the key is one of the format.
  private func withSpaceAfterKey(_ line: YAMLLine) -> (String, Ailment)? {
    guard let colon = line.letters[line.content...].firstIndex(of: ":"), colon + 1 < line.letters.count,
      !line.letters[colon + 1].isBlank
    else { return nil }
    let key = String(line.letters[line.content..<colon])
    guard self.key(meantBy: key) != nil else { return nil }
    return (line.replacing(colon..<colon + 1, with: ": "), Ailment(.keyWithoutSpace, ["key": key]))
  }
}
