extension String {
  /// With blanks behind it, for a column of so many letters.
  package func padded(to width: Int) -> String { self + Self.blanks(width - count) }

  /// With blanks before it, as numbers stand in a column.
  package func rightAligned(in width: Int) -> String { Self.blanks(width - count) + self }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: Swift.max(0, count)) }
}
