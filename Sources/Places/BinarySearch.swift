extension RandomAccessCollection where Index == Int {
  /// Where the elements for which `isBefore` holds end; they have to stand before all others.
  // Asked for every word of a text: callers in other modules need its body to specialise it.
  @inlinable
  public func endOfPrefix(where isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
