import CultureFormat
import LocatedYAML

/// A file that a search passed over, though a key at its top is almost a section: its author may wait for findings in
/// vain.
public struct NearCulture: Sendable {
  public let path: Path
  /// As it is written.
  public let key: String
  /// The section that it is almost.
  public let section: String

  /// nil where no key is like a section.
  init?(_ path: Path, _ stream: YAMLStream, _ format: Format) {
    let sections = format.sectionKeys
    let keys = stream.documents.flatMap(\.root.pairs).map(\.key.text)
    let found = keys.lazy.compactMap { key in Self.section(meantBy: key, sections).map { (key, $0) } }.first
    guard let (key, section) = found else { return nil }
    (self.path, self.key, self.section) = (path, key, section)
  }

  /// Files for other programs have keys such as `rules` or `default_values`: a short name has to be a section's but for
  /// capitals and signs between words, and only a key in words of its own may contain one.
  private static func section(meantBy key: String, _ sections: [String]) -> String? {
    let words = key.lowercased().split { !$0.isLetter }
    let joined = words.joined(separator: "_")
    if sections.contains(joined) { return joined }
    let long = sections.filter { $0.count >= shortestMistyped }
    if words.count == 1 { return NearestName.certain(key, among: long) }
    return key.contains(" ") ? NearestName.contained(in: key, among: long) : nil
  }

  private static let shortestMistyped = 6
}
