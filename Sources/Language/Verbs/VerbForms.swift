/// What a word is as a form of a verb, as far as the grammar of actions tells forms apart; a set of such kinds.
struct VerbForms: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  // English
  static let base = VerbForms(rawValue: 1 << 0)
  /// *asks*
  static let third = VerbForms(rawValue: 1 << 1)
  /// *asking*
  static let ing = VerbForms(rawValue: 1 << 2)
  /// *asked*, as past or participle.
  static let past = VerbForms(rawValue: 1 << 3)

  // Estonian
  /// *küsime, küsisime*
  static let firstPlural = VerbForms(rawValue: 1 << 4)
  /// *küsib, küsivad, küsis, küsisid*
  static let thirdPerson = VerbForms(rawValue: 1 << 5)
  /// *küsima, küsimas*
  static let supine = VerbForms(rawValue: 1 << 6)
  /// *küsida*
  static let infinitive = VerbForms(rawValue: 1 << 7)
  /// *küsi*: the imperative, and what stands behind *ei*.
  static let imperative = VerbForms(rawValue: 1 << 8)
  /// *küsige*
  static let pluralImperative = VerbForms(rawValue: 1 << 9)
  /// *küsitakse, küsiti*
  static let impersonal = VerbForms(rawValue: 1 << 10)
  /// *küsita*, behind *ei*.
  static let negatedImpersonal = VerbForms(rawValue: 1 << 11)
  /// *küsides*
  static let converb = VerbForms(rawValue: 1 << 12)
  /// *küsin, küsisin*
  static let firstSingular = VerbForms(rawValue: 1 << 13)

  /// The number by which a single kind is packed.
  var number: Int { rawValue.trailingZeroBitCount }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(number: Int) {
    rawValue = 1 << UInt16(number)
  }
}

/// A form of a verb and what it is.
struct VerbForm: Hashable {
  let form: String
  let kind: VerbForms

  init(_ form: some StringProtocol, _ kind: VerbForms) {
    self.form = String(form)
    self.kind = kind
  }
}

extension EnglishInflection {
  /// The forms of a verb; what each is shows by its ending.
  func verbForms(of verb: String) -> Set<VerbForm> {
    Set(forms(.all, of: verb).subtracting(comparedForms(of: verb)).map { VerbForm($0, kind(of: $0, verb)) })
  }

  private func kind(of form: String, _ verb: String) -> VerbForms {
    if form == verb { return .base }
    if form.hasSuffix("ing") { return .ing }
    return form.hasSuffix("s") && form != "was" ? .third : .past
  }
}

extension EstonianInflection {
  /// The forms of a verb, whether or not another word looks the same; nil where it is no verb of the table.
  func verbForms(of lemma: String) -> Set<VerbForm>? {
    guard let paradigm = paradigms[lemma], paradigm.isVerb else { return nil }
    let part = { (index: Int) in paradigm.parts.indices.contains(index) ? paradigm.parts[index] : [] }
    let stem = lemma.dropLast(2)
    var forms = Set(["ma", "mas"].map { VerbForm(stem + $0, .supine) })
    forms.formUnion(["b", "vad"].map { VerbForm(stem + $0, .thirdPerson) })
    for first in part(1) where first.hasSuffix("n") {
      let stem = first.dropLast()
      forms.insert(VerbForm(stem + "me", .firstPlural))
      forms.insert(VerbForm(first, .firstSingular))
      forms.formUnion(["b", "vad"].map { VerbForm(stem + $0, .thirdPerson) })
    }
    for past in part(6) where past.hasSuffix("d") {
      forms.insert(VerbForm(past.dropLast() + "me", .firstPlural))
      forms.insert(VerbForm(past.dropLast() + "n", .firstSingular))
    }
    for impersonal in part(4) where impersonal.hasSuffix("kse") {
      forms.insert(VerbForm(impersonal.dropLast(3), .negatedImpersonal))
    }
    for (index, kind) in Self.wholeParts { forms.formUnion(part(index).map { VerbForm($0, kind) }) }
    if lemma == "olema" { forms.insert(VerbForm("on", .thirdPerson)) }
    return forms
  }

  /// The principal parts that are forms of a kind as they stand.
  private static let wholeParts: [(Int, VerbForms)] = [
    (0, .infinitive), (3, .thirdPerson), (4, .impersonal), (5, .converb), (6, .thirdPerson), (8, .pluralImperative),
    (9, .impersonal), (10, .imperative),
  ]
}
