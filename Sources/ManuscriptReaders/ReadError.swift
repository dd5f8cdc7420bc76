package import Messages

/// Why a file is no manuscript that could be read.
package struct ReadError: Error, Sendable, CustomStringConvertible {
  /// The kinds of reasons.
  package enum Code: Sendable, Hashable {
    case missing, unreadable, isDirectory, empty, binary, undecodable, unknownFormat, tooLarge, damaged
    case encrypted
    /// It was found in a folder, and looks like a manuscript of a format that there is no reader for.
    case skipped
  }

  /// The kind of reason.
  package let code: Code
  /// The file.
  package let path: String
  /// The reason and what mends it, in one sentence without the path: `is empty; give a file with text in it`.
  package let reason: Message

  /// Makes an error.
  package init(code: Code, path: String, reason: Message) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  /// The sentence that a person reads.
  package var message: Message { "\(path): \(reason)" }

  /// The sentence in English.
  package var description: String { message.description }
}
