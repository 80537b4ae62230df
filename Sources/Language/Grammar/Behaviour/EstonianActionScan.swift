/// Finds the asserted actions of an Estonian sentence, clause by clause.
struct EstonianActionScan {
  let sentence: EstonianSentence
  private(set) var found: [(token: Int, strength: Action.Strength)] = []
  /// A noun that acts serves the later main clauses of its sentence too.
  var hasDoer = false
  var doerHasVerb = false
  /// The clause being read names us.
  var saysWe = false
  var hasImperative = false
  /// Something has been asserted in this sentence.
  var hasAction = false
  /// What the clause before was, where it was one that nobody asserts.
  private(set) var before: Subordinate?

  /// A clause that nobody asserts.
  enum Subordinate {
    case condition, other
  }

  static func actions(in sentence: EstonianSentence) -> [(token: Int, strength: Action.Strength)] {
    guard !sentence.listed.begins(0, in: sentence.lists.teaser) else { return [] }
    var scan = EstonianActionScan(sentence: sentence)
    var earlier: Range<Int>?
    for range in sentence.clauses {
      if let clause = EstonianClause(range, of: sentence) { scan.read(clause, after: earlier) }
      earlier = range
    }
    return scan.found
  }

  private init(sentence: EstonianSentence) {
    self.sentence = sentence
  }

  var lists: EstonianActionLists { sentence.lists }

  private mutating func read(_ clause: EstonianClause, after earlier: Range<Int>?) {
    if let subordinate = subordinate(clause, after: earlier) {
      before = subordinate
      return
    }
    let doers = clause.range.filter(sentence.isDoer)
    let pronouns = doers.filter { sentence.isListed($0, in: lists.pronoun) }
    if pronouns.count < doers.count { (hasDoer, doerHasVerb) = (true, false) }
    saysWe = pronouns.contains { sentence.tokens.equals($0, "me") || $0 + 1 < sentence.tokens.count }
    readHead(clause)
    readVerbs(clause)
    before = nil
  }

  mutating func add(_ token: Int, _ judgement: EstonianClause.Judgement?) {
    if case .action(let strength)? = judgement, found.last?.token != token { found.append((token, strength)) }
  }

  // MARK: clauses that nobody asserts

  private func subordinate(_ clause: EstonianClause, after earlier: Range<Int>?) -> Subordinate? {
    let start = clause.start
    if !isThatClause(clause, after: earlier), isSubordinate(clause) {
      let isCondition = sentence.listed.begins(start, in: lists.condition) || sentence.tokens.equals(start, "enne")
      return isCondition ? .condition : .other
    }
    // "kes küsib, kuulab ja vastab": what goes on with a verb belongs to the clause before.
    let goesOn = before != nil && doerHasVerb && !clause.isJoinedAsMain && sentence.isVerb(start, as: .thirdPerson)
    return goesOn ? .other : nil
  }

  private func isSubordinate(_ clause: EstonianClause) -> Bool {
    let start = clause.start
    if sentence.isListed(start, in: lists.subordinatorFirst), start + 1 < clause.range.upperBound,
      sentence.isListed(start + 1, in: lists.subordinatorSecond)
    {
      return true
    }
    return !clause.isJoinedAsMain && sentence.listed.begins(start, in: lists.subordinator)
  }

  /// *See tähendab, et kuulame*: behind some words *et* opens a main clause.
  private func isThatClause(_ clause: EstonianClause, after earlier: Range<Int>?) -> Bool {
    guard sentence.tokens.equals(clause.start, "et"), let earlier else { return false }
    return earlier.contains { sentence.isListed($0, in: lists.saysThat) }
  }
}
