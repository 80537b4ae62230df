/// The words for yes and no, those of YAML 1.1 and of Estonian.
public enum FlagWord {
  /// nil for any other word.
  public static func value(of word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "yes", "on", "jah": true
    case "false", "no", "off", "ei": false
    default: nil
    }
  }
}
