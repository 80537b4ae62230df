/// What the program is called: its command, its configuration, and what its comments in documents begin with.
public enum Tool {
  public static let name = "culturelint"
  public static let version = "0.1.0"
}
