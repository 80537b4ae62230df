extension Culture {
  /// What was found out about texts, each once; of a large culture about those that were asked for last. A direct-mapped
  /// table: each text has one place, which it may share with others.
  public struct TextCache<Value> {
    /// At the remainder of a text's number the text, and the place of its value; none as long as nothing is kept.
    @usableFromInline var places: [(text: Int32, value: Int32)] = []
    @usableFromInline var values: [Value] = []
    @usableFromInline let most: Int

    /// - Parameter most: how many places there are; so many neighbours have one each.
    @inlinable
    public init(most: Int) {
      self.most = max(most, 1)
    }

    @inlinable
    public subscript(text: Text) -> Value? {
      if places.isEmpty { return nil }
      let place = places[text.id % most]
      return place.text == text.id ? values[Int(place.value)] : nil
    }

    /// Returns the value, which takes the place of another text's where there is only one for both.
    @inlinable
    public mutating func add(_ value: Value, of text: Text) -> Value {
      if places.isEmpty { places = Array(repeating: (-1, -1), count: most) }
      let place = text.id % most
      if places[place].value < 0 {
        places[place].value = Int32(values.count)
        values.append(value)
      } else {
        values[Int(places[place].value)] = value
      }
      places[place].text = Int32(text.id)
      return value
    }
  }
}
