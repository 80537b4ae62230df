import Mustache

/// The pages there are: a template, which is filled with values.
public enum Page: String, Sendable, CaseIterable {
  /// What a consultant hands to a client.
  case report
  /// The same as Markdown.
  case reportMarkdown = "report-markdown"
  /// A plain list of findings.
  case findings

  /// The page with the values in it, ending in a line break.
  ///
  /// Texts are escaped for HTML by the template; for Markdown they have to be escaped already.
  public func text(_ values: PageValue) -> String {
    var page = Self.library.render(values, withTemplate: rawValue) ?? ""
    while page.last == "\n" { page.removeLast() }
    return page + "\n"
  }

  /// Parsed when the first page is asked for. The build has parsed them all already.
  private static let library = MustacheLibrary(
    templates: Dictionary(
      CompiledTemplates.files.compactMap { name, text in
        (try? MustacheTemplate(string: text.description)).map { (name, $0) }
      }) { $1 })

  /// The texts of all templates and style sheets, by name.
  package static var templates: [(name: String, text: String)] {
    CompiledTemplates.files.map { ($0.name, $0.text.description) }
  }
}
