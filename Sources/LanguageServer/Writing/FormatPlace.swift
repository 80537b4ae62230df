import CultureFormat

/// What the format has where the cursor stands.
struct FormatPlace {
  /// What can be written there.
  enum Content {
    /// The keys of a part.
    case keys(Format.PartKind)
    /// The words of a field of a part.
    case words(Format.Field, of: Format.PartKind)
  }

  let content: Content
  /// The canonical path of the part, as ``Culture/Part/path``; nil where it cannot be told.
  let path: String?

  /// nil where nothing can be proposed: in prose, or below a key that is not known.
  init?(_ place: CursorPlace, in format: Format) {
    guard let root = format.part(Format.root) else { return nil }
    var at = Place.part(root)
    var path: String? = ""
    for step in place.steps {
      guard let next = Self.next(step, from: at, format) else { return nil }
      path = Self.extended(path, step, from: at, next)
      at = next
    }
    self.path = path
    switch (at, place.isValue) {
    case (.part(let kind), false): content = .keys(kind)
    case (.field(let field, let kind), true), (.element(let field, let kind), false): content = .words(field, of: kind)
    case (.field(let field, _), false):
      guard let kind = Self.body(of: field, format) else { return nil }
      content = .keys(kind)
    case (.part, true), (.element, true): return nil
    }
  }

  private enum Place {
    case part(Format.PartKind)
    case field(Format.Field, of: Format.PartKind)
    /// An element of a list of words.
    case element(Format.Field, of: Format.PartKind)
  }

  private static func next(_ step: CursorPlace.Step, from place: Place, _ format: Format) -> Place? {
    switch (place, step) {
    case (.part(let kind), .key(let key)): return kind.field(forKey: key).map { .field($0, of: kind) }
    case (.field(let field, let kind), .element):
      if case .collection(let part) = field.holds { return format.part(part).map { .part($0) } }
      return field.holds == .names ? .element(field, of: kind) : nil
    case (.field(let field, _), .key(let key)):
      if let kind = body(of: field, format) { return kind.field(forKey: key).map { .field($0, of: kind) } }
      // An entry of a map from name to body.
      if case .collection(let part) = field.holds { return format.part(part).map { .part($0) } }
      return nil
    case (.part, .element), (.element, _): return nil
    }
  }

  /// The part that a field holds by itself.
  private static func body(of field: Format.Field, _ format: Format) -> Format.PartKind? {
    switch field.holds {
    case .statement(let part), .part(let part): format.part(part)
    default: nil
    }
  }

  /// The path after a step that leads on from a field; a step to a field leaves it at the part of that field.
  private static func extended(_ path: String?, _ step: CursorPlace.Step, from place: Place, _ next: Place) -> String? {
    guard case .field(let field, _) = place, let path else { return path }
    let own = path.isEmpty ? field.name : "\(path).\(field.name)"
    switch (step, next) {
    case (.element(let index), .part): return "\(own)[\(index)]"
    case (.key, .field): return own
    case (.key, .part): return nil
    default: return path
    }
  }
}
