import Packing

/// The attributes of the entries of a lexicon, as columns to be packed.
struct LexiconColumns {
  private var columns: [Column] = []
  private var numbers: [String: Int] = [:]

  private struct Column {
    let key: String
    var cells: [(entry: Int, value: Int)] = []
    var values: [String] = []
    var numbers: [String: Int] = [:]

    mutating func add(_ value: String, of entry: Int) {
      let number = numbers[value] ?? values.count
      if number == values.count { values.append(value) }
      numbers[value] = number
      // Of two of the same name the last counts: what packing says of an entry stands before its file.
      if cells.last?.entry == entry { cells.removeLast() }
      cells.append((entry, number))
    }
  }

  /// - Parameter entries: the attributes of each entry.
  init(_ entries: [[(key: String, value: String)]]) {
    for (entry, attributes) in entries.enumerated() {
      for attribute in attributes {
        let number = numbers[attribute.key] ?? columns.count
        if number == columns.count { columns.append(Column(key: attribute.key)) }
        numbers[attribute.key] = number
        columns[number].add(attribute.value, of: entry)
      }
    }
  }

  /// Writes the columns; returns where each begins.
  func written(at base: Int, _ body: inout PackedWriter) -> [(key: String, start: Int)] {
    columns.map { column in
      let start = base + body.count
      body.append(LexiconColumn.pack(column.cells, values: column.values))
      return (column.key, start)
    }
  }
}
