package import Messages

/// Why a configuration cannot be used, in one line.
package struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A place in the file, both counted from 1, columns in Unicode scalars.
  package struct Place: Sendable, Hashable {
    /// The line.
    package let line: Int
    /// The column.
    package let column: Int

    /// Makes a place.
    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The file's path.
  package let path: String
  /// Where in it; nil where it is about the file as a whole.
  package let place: Place?
  /// The reason, and what mends it.
  package let reason: Message

  /// Makes an error.
  package init(path: String, place: Place? = nil, reason: Message) {
    self.path = path
    self.place = place
    self.reason = reason
  }

  /// `ibid.yml:3:5: the reason`.
  package var message: Message {
    let place = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path + place): \(reason)"
  }

  /// The sentence in English.
  package var description: String { message.description }
}
