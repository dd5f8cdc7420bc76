package import Manuscripts

/// Reads Org: footnotes of all forms, links.
package struct OrgReader: ManuscriptReader {
  /// Org.
  package static let format = ManuscriptFormat.org
  /// The endings that mean Org; its content alone could be anything.
  package static let fileExtensions = ["org"]

  /// Makes a reader.
  package init() {}

  /// Reads a text in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    return OrgWalk(text).manuscript(path: path)
  }
}
