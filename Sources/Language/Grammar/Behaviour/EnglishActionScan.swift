/// Finds the asserted actions of an English sentence in one pass over its tokens.
struct EnglishActionScan {
  let sentence: EnglishSentence
  let beginsWithCondition: Bool
  private(set) var found: [(tokens: ClosedRange<Int>, strength: Action.Strength)] = []
  var at = 0
  var mode = Mode.open
  /// Inside of an infinitive or a subordinate stretch: what is joined here is not asserted.
  var isSubordinate = false
  /// An imperative may stand here.
  var isHead = true
  /// The condition that the sentence begins with has not ended.
  var isInCondition: Bool
  /// Right behind the comma that ends a condition.
  var followsCondition = false
  var doersSeen = 0

  /// Whether what is joined to the last verb is asserted too.
  enum Mode {
    /// Nothing has been asserted or ruled out.
    case open
    case asserted, denied
  }

  var lists: EnglishActionLists { sentence.lists }

  static func actions(in sentence: EnglishSentence) -> [(tokens: ClosedRange<Int>, strength: Action.Strength)] {
    let teaser = sentence.lists.teaser
    if sentence.listed.begins(0, in: teaser) || sentence.listed.begins(1, in: teaser) { return [] }
    var scan = EnglishActionScan(sentence)
    scan.run()
    return scan.found
  }

  private init(_ sentence: EnglishSentence) {
    self.sentence = sentence
    beginsWithCondition = sentence.listed.begins(0, in: sentence.lists.condition)
    isInCondition = beginsWithCondition
  }

  private mutating func run() {
    while at < sentence.count {
      if readMark() || readDoer() || isHead && !isInCondition && readHead() { continue }
      isHead = false
      if !readContinuation() { at += 1 }
    }
  }

  // MARK: marks

  /// Marks begin a new clause, or are passed over.
  private mutating func readMark() -> Bool {
    let tokens = sentence.tokens
    guard tokens.isMark(at) else { return false }
    if tokens.equals(at, ";") || tokens.equals(at, ":") {
      let isList = sentence.isListed(at - 1, in: lists.listHead)
      (mode, isSubordinate, isHead) = (isList ? .denied : .open, false, !isList)
      (isInCondition, followsCondition) = (false, false)
    } else if tokens.equals(at, ","), isInCondition {
      (mode, isSubordinate, isHead) = (.open, false, true)
      (isInCondition, followsCondition) = (false, true)
    } else if !["(", ")", "\""].contains(where: tokens[at].equals) {
      return false
    }
    at += 1
    return true
  }

  // MARK: what is found

  /// Adds the action at a token, unless it cannot be observed.
  mutating func add(_ index: Int, _ verb: JudgedVerb) {
    guard let strength = verb.strength else { return }
    found.append((index...max(index, min(verb.end, sentence.count - 1)), strength))
  }

  /// Goes on behind an asserted verb.
  mutating func goOn(at next: Int) {
    (mode, isSubordinate, isHead) = (.asserted, false, false)
    at = next
  }
}
