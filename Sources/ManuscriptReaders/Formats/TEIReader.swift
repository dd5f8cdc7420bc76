package import Manuscripts

/// Reads documents of the Text Encoding Initiative: notes, structured sources, addresses.
package struct TEIReader: ManuscriptReader {
  /// TEI.
  package static let format = ManuscriptFormat.tei
  /// The endings that only this format has; `.xml` is told by the content.
  package static let fileExtensions = ["tei"]

  /// A root element of TEI.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    ["TEI", "TEI.2", "teiCorpus"].contains(XMLProlog(bytes).root)
  }

  /// Makes a reader.
  package init() {}

  /// Reads a document.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    try XMLWalk<TEIVocabulary>.read(bytes, path: path, format: Self.format)
  }
}
