package import Manuscripts

/// Reads one file format: a type in a file of its own under `Formats/`.
package protocol ManuscriptReader: Sendable {
  /// The format.
  static var format: ManuscriptFormat { get }
  /// The endings of file names that mean this format, lower case, without the dot.
  static var fileExtensions: [String] { get }

  /// Whether the content alone tells that a file is of this format, whatever its name.
  static func recognizes(_ bytes: [UInt8]) -> Bool

  /// Makes a reader.
  init()

  /// Reads a manuscript from the bytes of its file.
  ///
  /// - Parameter path: The path as the user gave it, for the manuscript and for errors.
  func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript
}

extension ManuscriptReader {
  /// Content that could be anything, which is the common case for formats of plain characters.
  package static func recognizes(_ bytes: [UInt8]) -> Bool { false }
}
