package import Manuscripts

/// Reads MediaWiki's wikitext: `<ref>` of all forms, external links.
package struct WikitextReader: ManuscriptReader {
  /// MediaWiki's wikitext.
  package static let format = ManuscriptFormat.mediawiki
  /// The endings that mean MediaWiki's wikitext; its content alone could be anything.
  package static let fileExtensions = ["wiki", "mediawiki", "wikitext"]

  /// Makes a reader.
  package init() {}

  /// Reads a text in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    return WikitextWalk(text).manuscript(path: path)
  }
}
