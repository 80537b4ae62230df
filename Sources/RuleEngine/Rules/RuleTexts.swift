import LocatedYAML

/// What a rule tells its reader.
extension RuleReader {
  /// - Parameters:
  ///   - check: says what messages may name.
  ///   - isReading: whether they may name anything, as in what reading finds.
  mutating func texts(_ check: (any Check)?, isReading: Bool) -> Rule.Texts? {
    let title = LocalizedText.read("title", &reader)
    let messages = messages()
    let message = LocalizedText.read("message", &reader)
    let doubt = LocalizedText.read("doubt", &reader, isRequired: false)
    let why = LocalizedText.read("why", &reader)
    let how = LocalizedText.read("how", &reader)
    let pattern = LocalizedText.read("pattern", &reader, isRequired: false)
    let ask = LocalizedText.read("ask", &reader, isRequired: false)
    let certainty = LocalizedText.read("certainty", &reader, isRequired: false)
    let related = LocalizedText.read("related", &reader, isRequired: false)
    guard let title, let message, let why, let how else { return nil }
    if !isReading, let check {
      let known = type(of: check).values.union(["name", "text"]).union(check.ownValues)
      checkPlaceholders([message, doubt, related].compactMap { $0 }, known)
    }
    checkPlaceholders([title, why, how, pattern, ask, certainty].compactMap { $0 }, [])
    return Rule.Texts(
      title: title, message: message, messages: messages, doubt: doubt, why: why, how: how, pattern: pattern,
      ask: ask, certainty: certainty, related: related)
  }

  private mutating func messages() -> [String: LocalizedText] {
    guard var map = reader.mapping("messages") else { return [:] }
    let pairs = map.keys.compactMap { key in LocalizedText.read(key, &map).map { (key, $0) } }
    reader.adopt(map.problems)
    return Dictionary(pairs) { $1 }
  }

  private mutating func checkPlaceholders(_ texts: [LocalizedText], _ known: Set<String>) {
    for name in Set(texts.flatMap(\.placeholders)).subtracting(known).sorted() {
      let nearest = NearestName.find(name, among: known.sorted()) ?? ""
      reader.report(.other(.unknownPlaceholder, values: ["name": name, "nearest": nearest]), at: reader.value("message") ?? reader.node)
    }
  }
}
