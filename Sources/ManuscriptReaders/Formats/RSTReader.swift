package import Manuscripts

/// Reads reStructuredText: footnotes and citations, hyperlinks with their targets.
package struct RSTReader: ManuscriptReader {
  /// reStructuredText.
  package static let format = ManuscriptFormat.rst
  /// The endings that mean reStructuredText; its content alone could be anything.
  package static let fileExtensions = ["rst", "rest"]

  /// Makes a reader.
  package init() {}

  /// Reads a text in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    return RSTWalk(text).manuscript(path: path)
  }
}
