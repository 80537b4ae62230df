/// Finds the asserted actions of an Estonian sentence, clause by clause.
struct EstonianActionScan {
  let sentence: EstonianSentence
  private(set) var found: [(token: Int, strength: Action.Strength)] = []
  /// A noun that acts serves the later main clauses of its sentence too.
  private var hasDoer = false
  private var doerHasVerb = false
  private var hasImperative = false
  /// Something has been asserted in this sentence.
  private var hasAction = false
  /// What the clause before was, where it was one that nobody asserts.
  private var before: Subordinate?

  private enum Subordinate {
    case condition, other
  }

  static func actions(in sentence: EstonianSentence) -> [(token: Int, strength: Action.Strength)] {
    guard !sentence.listed.begins(0, in: sentence.lists.teaser) else { return [] }
    var scan = EstonianActionScan(sentence: sentence)
    for (number, range) in sentence.clauses.enumerated() {
      if let clause = EstonianClause(range, of: sentence) { scan.read(clause, after: number > 0 ? sentence.clauses[number - 1] : nil) }
    }
    return scan.found
  }

  private init(sentence: EstonianSentence) {
    self.sentence = sentence
  }

  private var lists: EstonianActionLists { sentence.lists }

  private mutating func read(_ clause: EstonianClause, after earlier: Range<Int>?) {
    if let subordinate = subordinate(clause, after: earlier) {
      before = subordinate
      return
    }
    let doers = clause.range.filter(sentence.isDoer)
    if doers.contains(where: { !sentence.isListed($0, in: lists.pronoun) }) { (hasDoer, doerHasVerb) = (true, false) }
    let saysWe = doers.contains { sentence.isListed($0, in: lists.pronoun) && (sentence.tokens.equals($0, "me") || $0 + 1 < sentence.tokens.count) }
    readHead(clause)
    readVerbs(clause, saysWe: saysWe)
    before = nil
  }

  private mutating func add(_ token: Int, _ judgement: EstonianClause.Judgement?) {
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

  // MARK: the head of a clause

  /// An imperative, or an infinitive that stands as a command: *Kuula enne, kui räägid. Öelda otse.*
  private mutating func readHead(_ clause: EstonianClause) {
    guard let head = (clause.start..<clause.range.upperBound).first(where: { !sentence.isListed($0, in: lists.beforeImperative) }),
      clause.isFirst || hasImperative || before == .condition || sentence.isListed(head - 1, in: lists.prohibition),
      !sentence.listed.begins(head, in: lists.notImperative)
    else { return }
    let command = clause.judgement(at: head, as: [.imperative, .pluralImperative])
    if let command, !sentence.isListed(head + 1, in: lists.afterNoImperative) {
      add(head, command)
      (hasImperative, hasAction) = (true, true)
    } else if clause.isFirst, !clause.contains("on") {
      guard let infinitive = clause.judgement(at: head, as: .infinitive) else { return }
      add(head, infinitive)
      (hasImperative, hasAction) = (true, true)
    } else if hasImperative {
      add(head, clause.judgement(at: head, as: .infinitive))
    }
  }

  // MARK: verbs

  private mutating func readVerbs(_ clause: EstonianClause, saysWe: Bool) {
    var hasCarried = false
    for index in clause.range {
      let isBehind = { [sentence] (list: WordLists.Lists) in index > clause.range.lowerBound && sentence.isListed(index - 1, in: list) }
      if hasImperative, isBehind(lists.verbJoiner) {
        add(index, clause.judgement(at: index, as: [.imperative, .pluralImperative, .infinitive]))
      }
      if sentence.isFirstPlural(index) {
        if !hasCarried, sentence.isCarrier(index) {
          for supine in clause.range { add(supine, clause.judgement(at: supine, as: .supine)) }
          hasCarried = true
        }
        add(index, clause.judgement(at: index, as: .firstPlural, isSurelyVerb: true))
        hasAction = true
      } else if isBehind(lists.negation) || isBehindNegationAndMore(index, clause) {
        readNegated(index, clause, saysWe: saysWe)
      } else if sentence.isVerb(index, as: .impersonal) {
        guard !clause.contains("meid") else { continue }
        add(index, clause.judgement(at: index, as: .impersonal))
        hasAction = true
      } else if hasDoer, sentence.isVerb(index, as: .thirdPerson) {
        add(index, clause.judgement(at: index, as: .thirdPerson))
        (doerHasVerb, hasAction) = (true, true)
      } else if hasAction {
        add(index, clause.judgement(at: index, as: .converb))
      }
    }
  }

  /// *ei siis küsi*
  private func isBehindNegationAndMore(_ index: Int, _ clause: EstonianClause) -> Bool {
    index - 2 >= clause.range.lowerBound && sentence.isListed(index - 1, in: lists.afterNegation) && sentence.tokens.equals(index - 2, "ei")
  }

  private mutating func readNegated(_ index: Int, _ clause: EstonianClause, saysWe: Bool) {
    if sentence.isVerb(index, as: .negatedImpersonal) { return add(index, clause.judgement(at: index, as: .negatedImpersonal)) }
    let isAsserted = saysWe || hasDoer || hasAction || sentence.tokens.equals(clause.start, "ei") || sentence.tokens.equals(index - 1, "ega")
    guard isAsserted, let negated = clause.judgement(at: index, as: .imperative) else { return }
    add(index, negated)
    doerHasVerb = true
  }
}
