/// Divides a passage into sentences of tokens.
struct TokenReader {
  private let passage: Passage
  private var sentences: [TokenSentence] = []
  private var current = TokenSentence()

  static func sentences(of passage: Passage) -> [TokenSentence] {
    var reader = TokenReader(passage)
    for index in passage.words.indices { reader.add(index) }
    if let last = passage.words.last { reader.addMarks(last.text.upperBound..<passage.text.count, endsSentence: true) }
    reader.endSentence()
    return reader.sentences
  }

  private init(_ passage: Passage) {
    self.passage = passage
    // Most passages are one sentence.
    current = TokenSentence(words: passage.words.count + 2, bytes: passage.text.count + 2)
  }

  private mutating func add(_ index: Int) {
    let word = passage.words[index]
    let before = index > 0 ? passage.words[index - 1].text.upperBound : 0
    let gap = before..<word.text.lowerBound
    let isJoined = word.traits.contains(.joined) && isHyphen(gap)
    if !isJoined { addMarks(gap, endsSentence: word.traits.contains(.startsSentence)) }
    addWord(index, isJoined: isJoined)
  }

  private func isHyphen(_ gap: Range<Int>) -> Bool {
    let letter = Letter(passage.text, gap.lowerBound)
    return letter.length == gap.count && [0x2D, 0x2010, 0x2011].contains(letter.scalar)
  }

  private mutating func endSentence() {
    if current.count > 0 { sentences.append(current) }
    current = TokenSentence()
  }

  // MARK: words

  private static let contracted: [StaticString] = ["re", "ve", "ll", "d", "m", "s"]
  private static let contractedWithS: [StaticString] = ["it", "that", "what", "here", "there", "who", "let"]
  private static let negated: [StaticString] = ["don", "doesn", "won", "can"]

  private mutating func addWord(_ index: Int, isJoined: Bool) {
    let key = passage.key(index)
    guard let apostrophe = key.firstIndex(of: UInt8(ascii: "'")) else {
      return current.append(key, word: index, isJoined: isJoined, isWhole: true)
    }
    let (head, tail) = (key[..<apostrophe], key[(apostrophe + 1)...])
    let isNegated = Self.negated.contains(where: key.starts(withWord:))
    guard !isNegated, Self.contracted.contains(where: tail.equals) else {
      return current.append(key, word: index, isJoined: isJoined, isWhole: true)
    }
    current.append(head, word: index, isJoined: isJoined)
    if !tail.equals("s") || Self.contractedWithS.contains(where: head.equals) { current.append(tail, word: index) }
  }

  // MARK: marks

  /// Adds the marks between two words. What stands behind the sign that ends a sentence belongs to the
  /// next one; marks at a line break that ends it, as those of a list, belong to none.
  private mutating func addMarks(_ gap: Range<Int>, endsSentence: Bool) {
    // Most words stand a blank apart.
    if gap.count == 1, !endsSentence, passage.text[gap.lowerBound] == UInt8(ascii: " ") { return }
    var marks: [StaticString] = []
    var end: Int?
    var at = gap.lowerBound
    while at < gap.upperBound {
      let letter = Letter(passage.text, at)
      if letter.scalar == Self.bullet || endsSentence && letter.separation == .sentence { end = marks.count }
      if let mark = Self.mark(letter) { marks.append(mark) }
      at += max(letter.length, 1)
    }
    guard end != nil || endsSentence else { return append(marks[...]) }
    append(marks[..<(end ?? 0)])
    endSentence()
    append(marks[(end ?? marks.count)...])
  }

  private mutating func append(_ marks: ArraySlice<StaticString>) {
    for mark in marks { mark.withUTF8Buffer { current.append($0, word: nil) } }
  }

  private static let bullet: UInt32 = 0x2022

  private static func mark(_ letter: Letter) -> StaticString? {
    switch letter.scalar {
    case 0x2C: ","
    case 0x3B: ";"
    case 0x3A: ":"
    case 0x2D, 0x2013, 0x2014: "-"
    case 0x28: "("
    case 0x29: ")"
    case 0x22, 0x201C, 0x201D: "\""
    case 0x26: "&"
    case 0x2F: "/"
    default: nil
    }
  }
}
