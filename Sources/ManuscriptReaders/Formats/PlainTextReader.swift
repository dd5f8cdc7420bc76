package import Manuscripts

/// Reads plain text as it comes from a typesetter's pages, from a PDF or from OCR.
///
/// Nothing in such a text says what is a note: definitions stand between paragraphs or in a list at the end,
/// markers are superscripts or numbers in brackets. `NoteFinder` tells them by their sequence.
package struct PlainTextReader: ManuscriptReader {
  /// Plain text.
  package static let format = ManuscriptFormat.text
  /// Names that end in `.txt` or `.text`.
  package static let fileExtensions = ["txt", "text"]

  /// Makes a reader.
  package init() {}

  /// Reads page text in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes, but for binary searches.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    PageTextWalk(arranging: PageText(try ManuscriptText.utf8(of: bytes, path: path)))
      .manuscript(path: path, format: Self.format)
  }
}
