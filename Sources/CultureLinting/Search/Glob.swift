/// A pattern for paths: `*` within a name, `?` for one letter, `**` across folders, `[a-z]` for
/// letters, `\` before a sign that means itself. Below a folder, `folder/**` fits what is in it, not the folder.
public struct Glob: Sendable {
  private let segments: [Segment]

  private enum Segment: Sendable {
    case name(NamePattern)
    /// `**`: any names, or none.
    case any
  }

  public init(_ pattern: String) {
    let pattern = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    let names = pattern.split(separator: "/")
    let segments = names.map { $0 == "**" ? Segment.any : .name(NamePattern($0)) }
    self.segments = segments + (names.last == "**" ? [.name(NamePattern("*"))] : [])
  }

  /// Whether a path with `/` between its names fits the whole pattern.
  public func matches(_ path: String) -> Bool {
    Wildcards.match(segments, path.split(separator: "/").map(Array.init)) { segment, name in
      switch segment {
      case .any: .anyNumber
      case .name(let pattern): pattern.matches(name) ? .one : .none
      }
    }
  }
}

/// A pattern for one name of a path.
private struct NamePattern: Sendable {
  private let tokens: [Token]

  private enum Token: Sendable {
    case letter(Character)
    case one
    case any
    case set([ClosedRange<Character>], isNegated: Bool)
    /// What is no pattern fits nothing.
    case broken
  }

  init(_ text: Substring) {
    var tokens: [Token] = []
    var rest = text
    while let sign = rest.popFirst() {
      switch sign {
      case "*": tokens.append(.any)
      case "?": tokens.append(.one)
      case "[": tokens.append(Self.set(&rest))
      case "\\": tokens.append(rest.popFirst().map(Token.letter) ?? .broken)
      default: tokens.append(.letter(sign))
      }
    }
    self.tokens = tokens
  }

  /// Whether it fits one name, from its first letter to its last.
  func matches(_ name: [Character]) -> Bool {
    Wildcards.match(tokens, name) { token, letter in
      switch token {
      case .any: .anyNumber
      case .one: .one
      case .letter(let own): own == letter ? .one : .none
      case .set(let ranges, let isNegated): ranges.contains { $0.contains(letter) } != isNegated ? .one : .none
      case .broken: .none
      }
    }
  }

  /// The set whose `[` was taken; a `]` at its beginning is a letter.
  private static func set(_ rest: inout Substring) -> Token {
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<Character>] = []
    var isFirst = true
    while let low = rest.popFirst() {
      if low == "]", !isFirst { return .set(ranges, isNegated: isNegated) }
      isFirst = false
      guard let low = low == "\\" ? rest.popFirst() : low else { return .broken }
      let high = upperBound(&rest) ?? low
      if low <= high { ranges.append(low...high) }
    }
    return .broken
  }

  /// What stands after a `-`; nil where that is a letter itself.
  private static func upperBound(_ rest: inout Substring) -> Character? {
    guard rest.first == "-", let high = rest.dropFirst().first, high != "]" else { return nil }
    rest.removeFirst(2)
    return high == "\\" ? rest.popFirst() : high
  }
}

/// Patterns in which some signs stand for any number of elements.
private enum Wildcards {
  /// What a sign of a pattern takes of what stands before it.
  enum Fit {
    case none, one, anyNumber
  }

  /// Whether a pattern fits all elements. Only the last sign that takes any number is ever tried
  /// again, so the time is at most pattern times elements.
  static func match<Sign, Element>(_ pattern: [Sign], _ elements: [Element], fit: (Sign, Element) -> Fit) -> Bool {
    var (sign, element) = (0, 0)
    var retry: (sign: Int, element: Int)?
    while element < elements.count {
      switch sign < pattern.count ? fit(pattern[sign], elements[element]) : .none {
      case .one:
        (sign, element) = (sign + 1, element + 1)
      case .anyNumber:
        retry = (sign, element)
        sign += 1
      case .none:
        guard let last = retry else { return false }
        retry = (last.sign, last.element + 1)
        (sign, element) = (last.sign + 1, last.element + 1)
      }
    }
    return isEmpty(pattern[sign...], elements.last, fit)
  }

  /// Whether all signs that are left may take nothing.
  private static func isEmpty<Sign, Element>(
    _ rest: ArraySlice<Sign>, _ element: Element?, _ fit: (Sign, Element) -> Fit
  ) -> Bool {
    rest.allSatisfy { sign in element.map { fit(sign, $0) == .anyNumber } ?? false }
  }
}
