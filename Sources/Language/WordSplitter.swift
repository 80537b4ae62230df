/// Splits a text into words, in one pass over its bytes.
///
/// A word is letters and digits with apostrophes inside. Hyphens separate but are remembered;
/// brackets around a part of a word are dropped: *(sise)klient* is *siseklient*.
struct WordSplitter {
  private var words: [Word] = []
  private var keys: [UInt8] = []

  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// The words of a text, and the small letters of those that have others, one after the other.
  static func split(_ text: TextBytes) -> (words: [Word], keys: [UInt8]) {
    var words: [Word] = []
    var keys: [UInt8] = []
    split(text, &words, &keys)
    return (words, keys)
  }

  /// The same in the place of what is there, at no cost of memory.
  static func split(_ text: TextBytes, _ words: inout [Word], _ keys: inout [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var splitter = WordSplitter(text)
      swap(&splitter.words, &words)
      swap(&splitter.keys, &keys)
      splitter.run()
      swap(&splitter.words, &words)
      swap(&splitter.keys, &keys)
    }
  }

  private var traits: Word.Traits = [.startsSentence, .startsClause]

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  private mutating func run() {
    words.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    while at < text.count { step() }
  }

  private mutating func step() {
    // A blank, of which there are as many as words.
    if text[at] == UInt8(ascii: " ") {
      traits.remove(.joined)
      at += 1
      return
    }
    let letter = Letter(text, at)
    if letter.isWordPart {
      word()
    } else {
      separator(letter)
    }
  }

  // MARK: words

  private mutating func word() {
    let start = at
    skipSmallLetters()
    let small = start..<at
    // Most words have no others, and the text itself tells them.
    if let letter = nextWordPart(from: start) { mixedWord(small, letter) } else { add(small, key: nil, traits) }
    traits = []
  }

  /// A word that has other letters behind its first small ones.
  private mutating func mixedWord(_ small: Range<Int>, _ letter: Letter) {
    let keyStart = keys.count
    keys.append(contentsOf: UnsafeBufferPointer(rebasing: text[small]))
    var writing = WordWriting(smallLetters: small.count)
    var next: Letter? = letter
    while let letter = next {
      writing.add(letter, isFirst: at == small.lowerBound)
      letter.appendLowercase(to: &keys, ofWordAt: keyStart)
      at += letter.length
      writing.add(smallLetters: takeSmallLetters())
      next = nextWordPart(from: small.lowerBound)
    }
    var traits = traits.union(writing.traits)
    if writing.isEnding, keys[keyStart...].hasSuffix("n't") { traits.insert(.contractsNot) }
    add(small.lowerBound..<at, key: keyStart..<keys.count, traits)
  }

  private mutating func add(_ text: Range<Int>, key: Range<Int>?, _ traits: Word.Traits) {
    words.append(Word(text: text, key: key, traits: traits))
  }

  private mutating func skipSmallLetters() {
    while at < text.count, text[at] &- UInt8(ascii: "a") < 26 { at += 1 }
  }

  /// Takes plain small letters, of which most texts are, all at once; returns how many.
  private mutating func takeSmallLetters() -> Int {
    let start = at
    skipSmallLetters()
    if at > start { keys.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at])) }
    return at - start
  }

  /// The letter, digit, or apostrophe between letters at the cursor; skips brackets inside a word.
  private mutating func nextWordPart(from start: Int) -> Letter? {
    // Most words end at the end of the text or before a blank.
    if at == text.count || text[at] == UInt8(ascii: " ") { return nil }
    let letter = Letter(text, at)
    if letter.isWordPart { return letter }
    guard at > start, letter.isApostrophe || letter.isBracket else {
      return letter.isPercent && at > start && Letter(text, at - 1).isDigit ? letter : nil
    }
    guard Letter(text, at + letter.length).isLetter else { return nil }
    if letter.isApostrophe { return .apostrophe(length: letter.length) }
    guard letter.isClosing, openBracketIsInside(start) else { return nil }
    at += letter.length
    return Letter(text, at)
  }

  /// Whether the bracket that closes here was opened right before the word began: *(sise)klient*.
  private func openBracketIsInside(_ start: Int) -> Bool {
    start > 0 && text[start - 1] == UInt8(ascii: "(")
  }

  // MARK: between words

  private mutating func separator(_ letter: Letter) {
    switch letter.separation {
    case .none:
      if traits.contains(.joined) { traits.remove(.joined) }
    case .hyphen:
      hyphen(letter)
    case .clause:
      traits.insert(.startsClause)
    case .sentence:
      endSentence(letter)
    case .line:
      if isBlankLine() { traits.formUnion([.startsSentence, .startsClause]) }
    }
    at += letter.length
  }

  /// A hyphen between letters joins; one with a space beside it is a dash or a list mark.
  private mutating func hyphen(_ letter: Letter) {
    let touchesBefore = at > 0 && words.last?.text.upperBound == at
    let touchesAfter = Letter(text, at + letter.length).isWordPart
    if touchesBefore && touchesAfter {
      traits.insert(.joined)
    } else if !touchesBefore || !letter.isASCII {
      traits.insert(.startsClause)
      if at == 0 || text[at - 1] == UInt8(ascii: "\n") { traits.insert(.startsSentence) }
    }
  }

  /// A full stop inside a number or an abbreviation ends nothing.
  private mutating func endSentence(_ letter: Letter) {
    let next = Letter(text, at + letter.length)
    if letter.isFullStop && next.isWordPart { return }
    traits.formUnion([.startsSentence, .startsClause])
  }

  private func isBlankLine() -> Bool {
    var next = at + 1
    while next < text.count, text[next] == UInt8(ascii: " ") || text[next] == UInt8(ascii: "\r") { next += 1 }
    return next < text.count && text[next] == UInt8(ascii: "\n")
  }
}
