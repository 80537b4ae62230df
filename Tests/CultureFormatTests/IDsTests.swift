import Testing

@testable import CultureFormat

@Suite struct IDsTests {
  @Test(arguments: [[], [7], [0, 1, 2, 3], [4, 5, 9], [3, 2], [5, 5], [1, 2, 9, 10, 0]])
  func `numbers come back in the order in which they were added, neighbours or not`(numbers: [Int]) {
    var ids: Culture.IDs = []
    for number in numbers { ids.append(number) }
    #expect(Array(ids) == numbers)
    #expect(ids.indices.map { ids[$0] } == numbers)
    #expect(ids.count == numbers.count)
  }

  @Test func `neighbours take no memory of their own`() {
    #expect(([4, 5, 6, 7] as Culture.IDs).scattered == nil)
    #expect(([4, 5, 7] as Culture.IDs).scattered == [4, 5, 7])
  }
}
