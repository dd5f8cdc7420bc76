package import Manuscripts

/// Reads DocBook, versions 4 and 5: footnotes, bibliographies, addresses.
package struct DocBookReader: ManuscriptReader {
  /// DocBook.
  package static let format = ManuscriptFormat.docbook
  /// The endings that only this format has; `.xml` is told by the content.
  package static let fileExtensions = ["dbk", "docbook"]

  /// DocBook's namespace or document type.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let prolog = XMLProlog(bytes)
    return prolog.root != nil && (prolog.contains("docbook.org") || prolog.contains("DocBook"))
  }

  /// Makes a reader.
  package init() {}

  /// Reads a document.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    try XMLWalk<DocBookVocabulary>.read(bytes, path: path, format: Self.format)
  }
}
