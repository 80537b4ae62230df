/// What a main clause asserts.
extension EstonianActionScan {
  // MARK: the head of a clause

  /// An imperative, or an infinitive that stands as a command: *Kuula enne, kui räägid. Öelda otse.*
  mutating func readHead(_ clause: EstonianClause) {
    let words = clause.start..<clause.range.upperBound
    guard let head = words.first(where: { !sentence.isListed($0, in: lists.beforeImperative) }),
      mayCommand(head, clause)
    else { return }
    let command = clause.judgement(at: head, as: Self.commands)
    if let command, !sentence.isListed(head + 1, in: lists.afterNoImperative) {
      add(head, command)
      (hasImperative, hasAction) = (true, true)
    } else if clause.isFirst, !clause.saysIs {
      guard let infinitive = clause.judgement(at: head, as: .infinitive) else { return }
      add(head, infinitive)
      (hasImperative, hasAction) = (true, true)
    } else if hasImperative {
      add(head, clause.judgement(at: head, as: .infinitive))
    }
  }

  private static let commands: VerbForms = [.imperative, .pluralImperative]

  private func mayCommand(_ head: Int, _ clause: EstonianClause) -> Bool {
    let isPlace = clause.isFirst || hasImperative || before == .condition
      || sentence.isListed(head - 1, in: lists.prohibition)
    return isPlace && !sentence.listed.begins(head, in: lists.notImperative)
  }

  // MARK: verbs

  mutating func readVerbs(_ clause: EstonianClause) {
    var hasCarried = false
    for index in clause.range {
      if hasImperative, clause.isBehind(lists.verbJoiner, index) {
        add(index, clause.judgement(at: index, as: Self.commands.union(.infinitive)))
      }
      guard sentence.isFirstPlural(index) else {
        readOther(index, clause)
        continue
      }
      if !hasCarried, sentence.isCarrier(index) {
        for supine in clause.range { add(supine, clause.judgement(at: supine, as: .supine)) }
        hasCarried = true
      }
      add(index, clause.judgement(at: index, as: .firstPlural, isSurelyVerb: true))
      hasAction = true
    }
  }

  /// Reads a word that is no first person plural.
  private mutating func readOther(_ index: Int, _ clause: EstonianClause) {
    if clause.isBehind(lists.negation, index) || isBehindNegationAndMore(index, clause) {
      readNegated(index, clause)
    } else if saysI(index, clause) {
      add(index, clause.judgement(at: index, as: .firstSingular))
      hasAction = true
    } else if sentence.isVerb(index, as: .impersonal) {
      guard !clause.saysUs else { return }
      add(index, clause.judgement(at: index, as: .impersonal))
      hasAction = true
    } else if hasDoer, sentence.isVerb(index, as: .thirdPerson) {
      add(index, clause.judgement(at: index, as: .thirdPerson))
      (doerHasVerb, hasAction) = (true, true)
    } else if hasAction {
      add(index, clause.judgement(at: index, as: .converb))
    }
  }

  /// *Helistan*, *ma helistan*, *helistan ja ütlen*: of the short forms many are nouns as well, as *toon* is.
  private func saysI(_ index: Int, _ clause: EstonianClause) -> Bool {
    guard sentence.isVerb(index, as: .firstSingular) else { return false }
    let isSaid = (clause.range.lowerBound..<index).contains { before in
      sentence.tokens.equals(before, "ma") || sentence.tokens.equals(before, "mina")
    }
    if isSaid { return true }
    let begins = index == clause.start || hasAction && clause.isBehind(lists.verbJoiner, index)
    return begins && sentence.tokens[index].letterCount > 4
  }

  /// *ei siis küsi*
  private func isBehindNegationAndMore(_ index: Int, _ clause: EstonianClause) -> Bool {
    clause.isBehind(lists.afterNegation, index) && index - 2 >= clause.range.lowerBound
      && sentence.tokens.equals(index - 2, "ei")
  }

  private mutating func readNegated(_ index: Int, _ clause: EstonianClause) {
    if sentence.isVerb(index, as: .negatedImpersonal) {
      return add(index, clause.judgement(at: index, as: .negatedImpersonal))
    }
    let isDenied = sentence.tokens.equals(clause.start, "ei") || sentence.tokens.equals(index - 1, "ega")
    guard saysWe || hasDoer || hasAction || isDenied,
      let negated = clause.judgement(at: index, as: .imperative)
    else { return }
    add(index, negated)
    doerHasVerb = true
  }
}
