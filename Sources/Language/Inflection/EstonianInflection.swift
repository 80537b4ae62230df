/// The forms of an Estonian word, expanded from its principal parts.
struct EstonianInflection {
  /// Lemma → its principal parts, each with its variants.
  let paradigms: [String: Paradigm]
  /// Forms that are not to be read as forms of a lemma, because they are nearly always another word.
  private let exclusions: Set<Exclusion>

  /// A form that is not read as one of a lemma.
  struct Exclusion: Hashable {
    let form: String
    let lemma: String
  }

  /// The parts in the order of the table, without the lemma; each a list of variants.
  struct Paradigm {
    let isVerb: Bool
    let parts: [[String]]

    var genitives: [String] { parts.first ?? [] }
    var partitives: [String] { parts.dropFirst().first ?? [] }
  }

  /// - Parameter table: tab-separated lines `lemma pos part…`, variants divided by `|`; `#` begins a remark.
  ///   Nominals: genitive, partitive, plural genitive, plural partitive, short illative, comparative,
  ///   superlative. Verbs (`V`): the forms in -da, -n, -tud, -s, -takse, -des, -sid, -nud, -ge, -ti, and the negative.
  init(table: String, exclusions: Set<Exclusion>) {
    var paradigms: [String: Paradigm] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 2 else { continue }
      let parts = cells.dropFirst(2).map { $0.split(separator: "|").map(String.init) }
      paradigms[cells[0]] = Paradigm(isVerb: cells[1] == "V", parts: Array(parts))
    }
    self.paradigms = paradigms
    self.exclusions = exclusions
  }

  /// The forms of a lemma; of anything that is not in the table and comes without parts, the word as it stands.
  ///
  /// - Parameter parts: a nominal's principal parts after its nominative, written out: *kliendi, klienti, klientide, kliente*.
  func forms(_ wanted: WordForms, of lemma: String, parts: [String]?) -> Set<String> {
    guard let paradigm = parts.map({ Paradigm(isVerb: false, parts: $0.map { [$0] }) }) ?? paradigms[lemma] else {
      return [.partitive, .comitative].contains(wanted) ? [] : [lemma]
    }
    return forms(wanted, of: lemma, paradigm).filter { !exclusions.contains(Exclusion(form: $0, lemma: lemma)) }
  }

  private func forms(_ wanted: WordForms, of lemma: String, _ paradigm: Paradigm) -> Set<String> {
    switch wanted {
    case .all: paradigm.isVerb ? verbForms(lemma, paradigm) : nominalForms(lemma, paradigm)
    case .listed, .plural, .present: [lemma]
    case .nominative: paradigm.isVerb ? [lemma] : Set([lemma] + paradigm.genitives.map { $0 + "d" })
    case .partitive: paradigm.isVerb ? [] : Set(paradigm.partitives)
    case .comitative: paradigm.isVerb ? [] : Set(paradigm.genitives.map { $0 + "ga" })
    }
  }

  // MARK: nominals

  private static let cases = ["", "sse", "s", "st", "le", "l", "lt", "ks", "ni", "na", "ta", "ga"]

  private func nominalForms(_ lemma: String, _ paradigm: Paradigm) -> Set<String> {
    let part = { (index: Int) in paradigm.parts.indices.contains(index) ? paradigm.parts[index] : [] }
    var forms: Set<String> = [lemma]
    for genitive in part(0) { forms.formUnion((Self.cases + ["d"]).map { genitive + $0 }) }
    for plural in part(2) { forms.formUnion(Self.cases.map { plural + $0 }) }
    forms.formUnion(part(1) + part(3) + part(4))
    for degree in part(5) + part(6) { forms.formUnion(degreeForms(degree)) }
    return forms
  }

  /// *kiirem* and *kiireim* decline alike.
  private func degreeForms(_ nominative: String) -> [String] {
    [nominative, nominative + "at", nominative + "aid", nominative + "ini"]
      + (Self.cases + ["d"]).map { nominative + "a" + $0 } + Self.cases.map { nominative + "ate" + $0 }
  }

  // MARK: verbs

  private static let present = ["n", "d", "b", "me", "te", "vad", "ks", "ksin", "ksid", "ksime", "ksite", ""]
  private static let supine = ["ma", "mas", "mast", "maks", "mata"]
  private static let past = ["n", "d", "me", "te"]

  private func verbForms(_ lemma: String, _ paradigm: Paradigm) -> Set<String> {
    let part = { (index: Int) in paradigm.parts.indices.contains(index) ? paradigm.parts[index] : [] }
    var forms = Set(paradigm.parts.joined())
    for first in part(1) where first.hasSuffix("n") { forms.formUnion(Self.present.map { first.dropLast() + $0 }) }
    let stem = String(lemma.dropLast(2))
    forms.formUnion(Self.supine.map { stem + $0 })
    forms.formUnion(participleForms(stem + "v"))
    for impersonal in part(4) where impersonal.hasSuffix("kse") {
      forms.formUnion(participleForms(impersonal.dropLast(3) + "v"))
    }
    for past in part(6) where past.hasSuffix("d") { forms.formUnion(Self.past.map { past.dropLast() + $0 }) }
    for imperative in part(8) where imperative.hasSuffix("e") {
      forms.formUnion([imperative.dropLast() + "u", imperative + "m"])
    }
    return forms
  }

  /// *kasvav, kasvava, kasvavat …*
  private func participleForms(_ nominative: String) -> [String] {
    [nominative, nominative + "at", nominative + "aid", nominative + "ad"]
      + Self.cases.map { nominative + "a" + $0 } + Self.cases.map { nominative + "ate" + $0 }
  }
}
