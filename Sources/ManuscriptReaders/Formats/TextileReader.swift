package import Manuscripts

/// Reads Textile: footnotes, links.
package struct TextileReader: ManuscriptReader {
  /// Textile.
  package static let format = ManuscriptFormat.textile
  /// The endings that mean Textile; its content alone could be anything.
  package static let fileExtensions = ["textile"]

  /// Makes a reader.
  package init() {}

  /// Reads a text in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    return TextileWalk(text).manuscript(path: path)
  }
}
