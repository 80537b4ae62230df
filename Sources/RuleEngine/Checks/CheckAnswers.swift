import Language
import LocatedYAML

/// Plain values among the options of a check.
extension CheckOptions {
  /// Whether an option is written.
  mutating func has(_ key: String) -> Bool { answer { $0.value(key) != nil } }

  /// nil where the option is missing, or no number, which is reported.
  mutating func number(_ key: String) -> Double? { answer { $0.number(key) } }

  /// nil where the option is missing, or no whole number, which is reported.
  mutating func integer(_ key: String) -> Int? { answer { $0.integer(key) } }

  /// Whether a flag is set; what is none is reported.
  mutating func flag(_ key: String) -> Bool { answer { $0.flag(key) ?? false } }

  /// One text or a list of texts; empty where the option is missing.
  mutating func texts(_ key: String) -> [String] { answer { $0.texts(key).map(\.text) } }

  /// Whether an option says the first of two words; what says neither is reported.
  mutating func says(_ key: String, _ word: String, not other: String) -> Bool {
    answer { $0.choice(key, [word: true, other: false]) ?? false }
  }

  /// A whole number for every language, or one for each of some.
  mutating func bound(_ key: String, otherwise usual: Int) -> LanguageBound {
    answer { LanguageBound(key, &$0, otherwise: usual) }
  }
}
