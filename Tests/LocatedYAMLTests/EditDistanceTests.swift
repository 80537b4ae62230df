import Testing

@testable import LocatedYAML

@Suite struct EditDistanceTests {
  /// The same by the table of all beginnings of both names.
  private static func tabled(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var table = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(table[i][j + 1] + 1, row[j] + 1, table[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, table[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      table.append(row)
    }
    return table[left.count][right.count]
  }

  /// Names that are not far from each other, the same in each run.
  private static func names(of letters: String, longest: Int, seed: UInt64) -> [String] {
    var state = seed
    let next = { (count: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let letters = Array(letters)
    return (0..<40).map { _ in String((0..<next(longest + 1)).map { _ in letters[next(letters.count)] }) }
  }

  @Test(arguments: [("abA", 8), ("abcõÕä", 12), ("abcdefgh_/", 40), ("ab", 128), ("aõ🙂", 128)])
  func `names are as far apart as the table of their beginnings says`(letters: String, longest: Int) throws {
    let names = Self.names(of: letters, longest: longest, seed: UInt64(longest))
    for name in names {
      let measure = try #require(EditDistance(from: name))
      for other in names {
        let distance = Self.tabled(name.smallLetters, other.smallLetters)
        #expect(measure.distance(to: other, limit: distance) == distance, "\(name) \(other)")
        if distance > 0 { #expect(measure.distance(to: other, limit: distance - 1) == nil, "\(name) \(other)") }
      }
    }
  }

  @Test func `what is longer than any name is not measured`() {
    #expect(EditDistance(from: String(repeating: "a", count: 129)) == nil)
    #expect(EditDistance(from: String(repeating: "õ", count: 129)) == nil)
    let most = EditDistance(from: String(repeating: "õ", count: 128))
    #expect(most?.distance(to: String(repeating: "õ", count: 129), limit: 1) == 1)
  }
}
