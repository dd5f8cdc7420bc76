/// What reads a body while it arrives, so that nobody keeps it.
///
/// A fetcher makes one for each final answer that has a body, calls it on its own thread, one call
/// at a time, and drops it after `finish`.
package protocol BodyConsumer: AnyObject, SendableMetatype {
  /// What is known once the body has been read; codable, so that an answer can be kept for the next run.
  associatedtype Product: Sendable, Codable

  /// Takes the next bytes, content codings undone.
  ///
  /// - Returns: Whether more would be worth having. After `.enough` the fetcher may still deliver
  ///   bytes that it has to drain, and need not.
  func consume(_ bytes: UnsafeRawBufferPointer) -> BodyAppetite

  /// Says that no more bytes will come, and takes what was read.
  func finish() -> FinishedBody<Product>

  /// Whether what was read may be kept for the next run; not where this machine, not the body, was at fault.
  static func isWorthKeeping(_ product: Product) -> Bool
}

extension BodyConsumer {
  /// Whatever was read may be kept.
  package static func isWorthKeeping(_ product: Product) -> Bool { true }
}
