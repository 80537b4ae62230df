/// A way into the program that takes whatever a stranger may write.
public struct FuzzTarget: Sendable {
  public let name: String
  private let judge: @Sendable ([UInt8]) -> [String]

  init(_ name: String, _ judge: @escaping @Sendable ([UInt8]) -> [String]) {
    self.name = name
    self.judge = judge
  }

  /// What the program does with an input that it must not; a crash says so by itself.
  public func faults(of input: [UInt8]) -> [String] { judge(input) }

  public static let all = [reader, document, rules, configuration, suppressions, server]
}
