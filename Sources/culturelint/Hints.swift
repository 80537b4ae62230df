import CultureLinting
import Places
import Reporting
import RuleEngine

/// What the program says, in the reader's language, of things that are no findings and may still be no intention.
enum Hints {
  /// A line for standard error.
  static func text(_ near: NearCulture, _ judge: Judge) -> String {
    let values = [
      "path": Terminal.escaped(near.path.relative(to: Path(Streams.currentFolder))), "key": Terminal.escaped(near.key),
      "nearest": near.section,
    ]
    return "\(Tool.name): \(judge.text(.nearCulture, values))\n"
  }
}
