package import Manuscripts

/// Reads JATS, the Journal Article Tag Suite: footnotes, references with their fields, addresses.
package struct JATSReader: ManuscriptReader {
  /// JATS.
  package static let format = ManuscriptFormat.jats
  /// The endings that only this format has; `.xml` is told by the content.
  package static let fileExtensions = ["jats", "nxml"]

  /// A root element `article` that is not DocBook's.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let prolog = XMLProlog(bytes)
    return prolog.root == "article" && !prolog.contains("docbook.org") && !prolog.contains("DocBook")
  }

  /// Makes a reader.
  package init() {}

  /// Reads a document.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    try XMLWalk<JATSVocabulary>.read(bytes, path: path, format: Self.format)
  }
}
