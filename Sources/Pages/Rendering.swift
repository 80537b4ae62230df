public import Mustache

/// How the library of templates sees values.
///
/// A member that is there but holds nothing shadows one of the same name further out.
extension PageValue: MustacheParent, MustacheCustomRepresentation {
  public func child(named name: String) -> Any? {
    guard case .map(let members) = self else { return nil }
    return members[name]?.representation
  }

  public var representation: Any? {
    switch self {
    case .text(let text): PageText.cleaned(text)
    case .number(let number): number
    case .flag(let flag): flag
    case .list(let values): values
    case .map: self
    case .nothing: Nothing()
    }
  }
}

private struct Nothing: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}
