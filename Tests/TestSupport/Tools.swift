import Foundation

/// Programs that a test can do without.
public enum Tools {
  /// Whether `python3` is at hand, with some modules of its own.
  public static func hasPython(_ modules: String...) -> Bool {
    let script = modules.map { "import \($0)" }.joined(separator: "\n")
    return (try? Shell.run("/usr/bin/env", ["python3", "-c", script]).status) == 0
  }

  /// Whether a program is found on the path.
  public static func has(_ program: String) -> Bool {
    (try? Shell.run("/bin/sh", ["-c", "command -v \(program)"]).status) == 0
  }
}
