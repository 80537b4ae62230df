public import CultureFormat
public import LocatedYAML
public import Packing

/// The format as the build read it, and the file it was read from.
public struct CompiledFormat: Sendable {
  private let packed: PackedText
  public let file: YAMLNode

  /// - Parameter packed: what the build made of the file.
  public init(_ packed: PackedText, file: YAMLNode) {
    (self.packed, self.file) = (packed, file)
  }

  /// Read back without looking at the file.
  public var format: Format { Format(packed, file: file.tree) }
}
