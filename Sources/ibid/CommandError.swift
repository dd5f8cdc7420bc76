/// What stops a command from doing its job, in one line: what it is about, the reason, and what mends it.
struct CommandError: Error, CustomStringConvertible {
  /// The line, without the program's name.
  let description: String

  /// Makes an error of its line.
  init(_ description: String) {
    self.description = description
  }
}
