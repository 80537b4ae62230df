import Packing

/// Keeps answers in the order in which they are asked for.
final class AnswerKeeper {
  private(set) var writer = PackedWriter()

  /// What was kept, as packed text.
  var bytes: [UInt8] { writer.bytes }

  func keep(_ answer: some Packable) { answer.pack(into: &writer) }
}
