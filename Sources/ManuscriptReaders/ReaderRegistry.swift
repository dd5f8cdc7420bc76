package import Manuscripts

/// Every reader, and the choice of one for a file.
package enum ReaderRegistry {
  /// The readers.
  package static let readers: [any ManuscriptReader.Type] = []

  /// Reads a manuscript with the reader that its content and name call for.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its path as the user gave it.
  ///   - format: The format that the user named; nil guesses it.
  package static func read(
    _ bytes: [UInt8],
    path: String,
    as format: ManuscriptFormat? = nil
  ) throws(ReadError) -> Manuscript {
    throw ReadError(code: .unknownFormat, path: path, reason: "no reader")
  }
}
