/// Roots by numbers; the same letters in two languages are two.
struct RootNumbers: Sendable {
  /// By the language and the root, or by the root and the numbers beside it. One kind of key for all: what a table of
  /// another kind needs to know of its keys is found out at each start.
  private var numbers: [String: Int32] = [:]

  mutating func number(of text: String, in language: Language) -> Int32 {
    number(of: "\(language.rawValue) \(text)")
  }

  /// A root among numbers is another than the root alone: *ten days* are not *two days*.
  mutating func number(of root: Int32, among numbers: [Int32]) -> Int32 {
    if numbers.isEmpty { return root }
    return number(of: numbers.reduce("#\(root)") { "\($0) \($1)" })
  }

  private mutating func number(of key: String) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(numbers.count)
    numbers[key] = number
    return number
  }
}
