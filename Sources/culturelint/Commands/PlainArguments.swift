import CultureLinting
import Language
import Reporting
import RuleEngine

/// The arguments of most calls of `lint`: paths, and the options that hooks and CI set.
///
/// To have them parsed with all that ``Lint`` declares takes longer than to lint a file. Whatever is not as plain as
/// this, and all that is wrong, is left to the parser.
extension LintCall {
  /// - Returns: nil for arguments that the parser has to read.
  init?(plain arguments: some Sequence<String>) {
    self.init(.here)
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      guard argument.hasPrefix("--") else {
        if argument.hasPrefix("-"), argument != "-" { return nil }
        options.paths.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let value = parts.count > 1 ? parts[1] : rest.next(), !value.isEmpty, !value.hasPrefix("-"),
        set(parts[0], to: value)
      else {
        return nil
      }
    }
  }

  /// - Returns: whether the option is a plain one and the value one of its values.
  private mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--format": Self.add(OutputFormat(argument: value), to: &formats)
    case "--only": Self.add(RulePattern(value), to: &options.only)
    case "--skip": Self.add(RulePattern(value), to: &options.skip)
    case "--fail-on": Self.take(FailLevel(rawValue: value)) { failOn = $0 }
    case "--preset": Self.take(Preset(rawValue: value)) { options.preset = $0 }
    case "--lang": Self.take(Language(argument: value)) { options.language = $0 }
    case "--config": Self.take(value) { options.configuration = $0 }
    case "--baseline": Self.take(value) { options.baseline = $0 }
    default: false
    }
  }

  private static func add<Value>(_ value: Value?, to values: inout [Value]) -> Bool {
    take(value) { values.append($0) }
  }

  private static func take<Value>(_ value: Value?, _ use: (Value) -> Void) -> Bool {
    guard let value else { return false }
    use(value)
    return true
  }
}
