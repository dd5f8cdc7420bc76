package import Messages

/// An option of the fetcher that cannot be used.
package struct FetchConfigurationError: Error, Sendable, CustomStringConvertible {
  /// The option as the command line spells it: `--cacert`.
  package let option: String
  /// The reason and what mends it, in one sentence.
  package let reason: Message

  /// Makes an error.
  package init(option: String, reason: Message) {
    self.option = option
    self.reason = reason
  }

  /// The sentence that a person reads.
  package var message: Message { "\(option): \(reason)" }

  /// The sentence in English.
  package var description: String { message.description }
}
