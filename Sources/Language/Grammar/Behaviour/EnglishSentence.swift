/// An English sentence with everything the grammar of actions knows of its tokens.
final class EnglishSentence {
  let tokens: TokenSentence
  let listed: ListedTokens
  let lists: EnglishActionLists
  let verbs: VerbBook
  /// Where nouns of things that can be seen or heard begin.
  private let concrete: [Bool]
  private let firstConcrete: Int
  private let lastTime: Int
  private let firstComma: Int
  private let lastComma: Int

  init(_ tokens: TokenSentence, of passage: Passage, _ lists: EnglishActionLists, _ verbs: VerbBook) {
    self.tokens = tokens
    self.lists = lists
    self.verbs = verbs
    let listed = ListedTokens(tokens, of: passage, in: lists.words, verbs)
    self.listed = listed
    let indices = tokens.tokens.indices
    concrete = indices.map { index in
      listed.begins(index, in: lists.concrete) || EnglishSentence.isPlural(index, of: lists.concrete, tokens, lists)
    }
    firstConcrete = concrete.firstIndex(of: true) ?? tokens.count
    lastTime = indices.last { listed.begins($0, in: lists.time) } ?? -1
    firstComma = indices.first { tokens.equals($0, ",") } ?? tokens.count
    lastComma = indices.last { tokens.equals($0, ",") } ?? -1
  }

  var count: Int { tokens.count }

  /// Whether the token, or the phrase of two or three that begins there, is the plural of a listed one.
  private static func isPlural(
    _ index: Int, of list: WordLists.Lists, _ tokens: TokenSentence, _ lists: EnglishActionLists
  ) -> Bool {
    (1...3).contains { length in
      guard let key = tokens.phrase(at: index, length: length), key.hasSuffix("s") else { return false }
      if lists.words.contains(key.dropLast(), in: list) { return true }
      guard key.hasSuffix("es") else { return false }
      if lists.words.contains(key.dropLast(2), in: list) { return true }
      return key.hasSuffix("ies") && lists.words.contains(Array(key.dropLast(3)) + [UInt8(ascii: "y")], in: list)
    }
  }

  // MARK: words

  func isListed(_ index: Int, in list: WordLists.Lists) -> Bool { listed.contains(index, in: list) }

  func isAdverb(_ index: Int) -> Bool { tokens[index].hasSuffix("ly") && tokens[index].count > 4 }

  func isConcrete(_ index: Int) -> Bool { concrete[index] }
  func hasConcrete(before index: Int) -> Bool { firstConcrete < index }
  /// Whether a time is named somewhere behind a token.
  func hasTime(after index: Int) -> Bool { lastTime > index }
  func hasComma(before index: Int) -> Bool { firstComma < index }
  func hasComma(after index: Int) -> Bool { lastComma >= index }

  // MARK: verbs

  /// The verbs that a token may be a form of.
  func uses(at index: Int) -> [VerbBook.Use] { listed.uses(at: index) }

  /// Whether the token is the base form of a verb that is a noun as well.
  func isNounToo(_ index: Int) -> Bool {
    uses(at: index).contains { $0.form == .base && verbs.isNounToo($0.verb) }
  }

  /// A word that is a noun too, read as a verb for what follows it; stricter where it begins its clause.
  func readsAsVerb(_ index: Int, atHead: Bool) -> Bool {
    let next = index + 1
    guard atHead else { return isListed(next, in: lists.verbFollower) || isAdverb(next) || isPluralWord(next) }
    if tokens.equals(next, "and") || tokens.equals(next, "or"), verb(at: index + 2, as: .base) != nil,
      !isNounToo(index + 2) || readsAsVerb(index + 2, atHead: false)
    {
      return true
    }
    let isNoun = isListed(next, in: lists.finite) || isListed(next, in: lists.nounFollower)
    return next < count && !tokens.isMark(next) && !isNoun
  }

  /// A form in -s read as a verb whose subject is left out: *Shares what she knows.*
  func readsAsThird(_ phrase: VerbPhrase, at index: Int) -> Bool {
    let next = index + 1
    if let verb = phrase.verb, verbs.isNounToo(verb) {
      return isListed(next, in: lists.verbFollower) && !isListed(next, in: lists.openFollower)
    }
    return next < count && !isListed(next, in: lists.finite) && !tokens.equals(next, "of") && !tokens.equals(next, ",")
  }

  private func isPluralWord(_ index: Int) -> Bool {
    let key = tokens[index]
    return key.count > 3 && key.hasSuffix("s") && !key.hasSuffix("ss")
  }

  // MARK: between doer and verb

  /// Where the verb is looked for: behind auxiliaries and adverbs, and whether a form of *be* was among them.
  func verbPlace(from start: Int) -> (index: Int, isBehindBe: Bool) {
    var index = start
    var isBehindBe = false
    while index < min(count, start + Self.longestReach) {
      let length = listed.length(at: index, in: lists.between)
      if length == 1, isListed(index, in: lists.auxiliary), !isAuxiliary(index) { break }
      if length > 0 {
        if isListed(index, in: lists.be) { isBehindBe = true }
        index += length
      } else if isAdverb(index) || tokens.equals(index, "s") {
        index += 1
      } else {
        break
      }
    }
    return (index, isBehindBe)
  }

  /// No verb has more adverbs and auxiliaries before it.
  private static let longestReach = 16

  private func isAuxiliary(_ index: Int) -> Bool {
    let next = index + 1
    if isListed(next, in: lists.auxiliaryNext) || isAdverb(next) { return true }
    return !uses(at: next).isEmpty && !tokens.equals(next, "do") && !isNounToo(next)
  }
}
