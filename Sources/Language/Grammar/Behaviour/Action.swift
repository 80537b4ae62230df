/// An act that a text says people do.
public struct Action: Sendable, Equatable {
  /// Indexes of its words, from the verb to the last word of its phrase; in Estonian the verb.
  public let words: Range<Int>
  public let strength: Strength

  /// How much of it a colleague could see or hear.
  public enum Strength: Sendable {
    /// It can be seen or heard.
    case strong
    /// So can the verb, but it stands alone: *we listen*.
    case bare
    /// Something is done, not what: *we support growth*.
    case weak
  }
}

/// The actions of a passage, and what they make of it.
public struct AssertedActions: Sendable {
  /// In the order of their first words.
  public let all: [Action]
  private let passage: Passage

  init(_ found: [Action], in passage: Passage) {
    all = found.sorted { $0.words.lowerBound < $1.words.lowerBound }
    self.passage = passage
  }

  /// The action by which the text describes behaviour: the first strong one, or the first of two
  /// different bare ones; nil where it describes none.
  public var behaviour: Action? {
    if let strong = all.first(where: { $0.strength == .strong }) { return strong }
    let bare = all.filter { $0.strength == .bare }
    return bare.contains { key(of: $0) != key(of: bare[0]) } ? bare.first : nil
  }

  /// The strong action that the first sentence leads with, at most three words before it; nil where it does not.
  public var lead: Action? {
    guard let first = all.first, first.strength == .strong, first.words.lowerBound <= 3,
      passage.sentences.first?.contains(first.words.lowerBound) == true
    else { return nil }
    return first
  }

  private func key(of action: Action) -> [ArraySlice<UInt8>] { action.words.map { passage.key($0) } }
}
