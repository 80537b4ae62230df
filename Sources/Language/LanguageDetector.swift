/// Tells the language of a text by its function words and letters.
public struct LanguageDetector: Sendable {
  private let words: FormTable
  private let languages: [Language]

  /// - Parameter packed: function words of each language, made by ``pack(_:)``.
  public init(_ packed: PackedText) {
    let reader = PackedReader(packed)
    let count = reader.number(at: 0, digits: 1)
    languages = (0..<count).map { Language(rawValue: reader.word(at: 1 + $0 * (2 + LexiconBook.codeLength))) }
    words = FormTable(reader, at: 1 + count * (2 + LexiconBook.codeLength))
  }

  /// Packs the function words of each language.
  public static func pack(_ words: [Language: [String]]) -> [UInt8] {
    let languages = words.keys.sorted()
    var forms: [[UInt8]: [Int]] = [:]
    var writer = PackedWriter()
    writer.number(languages.count, digits: 1)
    for (number, language) in languages.enumerated() {
      writer.word(language.rawValue.utf8)
      for word in words[language] ?? [] { forms[Array(word.utf8), default: []].append(number) }
    }
    writer.append(FormTable.pack(forms))
    return writer.bytes
  }

  /// The language with the more evidence; nil where the evidence is even, as in a single word.
  public func language(of text: some Collection<UInt8>) -> Language? {
    let text = Array(text)
    let splitter = WordSplitter(text)
    var evidence = [Int](repeating: 0, count: languages.count)
    splitter.keys.withUnsafeBufferPointer { keys in
      for word in splitter.words {
        let key = UnsafeBufferPointer(rebasing: keys[word.key])
        words.numbers(of: key)?.forEach { evidence[$0] += 2 }
        if key.contains(where: { $0 >= 0x80 }), let estonian = languages.firstIndex(of: .estonian),
          Self.hasEstonianLetter(key)
        {
          evidence[estonian] += 1
        }
      }
    }
    let ranked = evidence.indices.sorted { evidence[$0] > evidence[$1] }
    guard ranked.count > 1, evidence[ranked[0]] > evidence[ranked[1]] else { return nil }
    return languages[ranked[0]]
  }

  /// õ, ä, ö, ü: seldom seen in English words.
  private static func hasEstonianLetter(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    key.indices.dropLast().contains { key[$0] == 0xC3 && [0xB5, 0xA4, 0xB6, 0xBC].contains(key[$0 + 1]) }
  }
}
