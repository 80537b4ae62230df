/// What a template is given: texts, numbers, lists and maps of them.
public indirect enum PageValue: Sendable, Equatable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([PageValue])
  case map([String: PageValue])
  /// Shows as nothing, and is false.
  case nothing

  /// An empty text is nothing, so that a template can ask whether there is one.
  public init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing
  }

  public init(_ number: Int?) { self = number.map(PageValue.number) ?? .nothing }

  public init(_ flag: Bool) { self = .flag(flag) }

  /// A number as SVG takes it: with one decimal, and none where it is 0.
  public init(_ number: Double) {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    self = .text(tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)")
  }

  public init(_ values: [PageValue]) { self = .list(values) }

  public init<Value>(_ values: [Value], _ page: (Value) -> PageValue) { self = .list(values.map(page)) }

  /// The value made by a function; nothing where there is none.
  public init<Value>(_ value: Value?, _ page: (Value) -> PageValue) { self = value.map(page) ?? .nothing }

  /// A map with further members, which stand before those it has.
  public func with(_ members: [String: PageValue]) -> PageValue {
    guard case .map(let own) = self else { return self }
    return .map(own.merging(members) { $1 })
  }

  /// The same value with each text changed.
  public func mapTexts(_ change: (String) -> String) -> PageValue {
    switch self {
    case .text(let text): .text(change(text))
    case .list(let values): .list(values.map { $0.mapTexts(change) })
    case .map(let members): .map(members.mapValues { $0.mapTexts(change) })
    case .number, .flag, .nothing: self
    }
  }
}

extension PageValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self.init(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(arrayLiteral elements: PageValue...) { self = .list(elements) }
  public init(dictionaryLiteral members: (String, PageValue)...) { self = .map(Dictionary(members) { $1 }) }
}
