import Messages

/// What stops a command from doing its job, in one line: what it is about, the reason, and what mends it.
struct CommandError: Error, CustomStringConvertible {
  /// The line, without the program's name.
  let message: Message

  /// The line in English.
  var description: String { message.description }

  /// Makes an error of its line.
  init(_ message: Message) {
    self.message = message
  }
}
