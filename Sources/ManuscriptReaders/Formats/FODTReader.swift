package import Manuscripts
import Markup
import Messages

/// Reads flat OpenDocument texts: one file of XML, as LibreOffice writes them, or the bare content of a package.
package struct FODTReader: ManuscriptReader {
  /// Flat OpenDocument text.
  package static let format = ManuscriptFormat.fodt
  /// Names that end in `.fodt`.
  package static let fileExtensions = ["fodt"]

  /// A root element of OpenDocument.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let prolog = XMLProlog(bytes)
    return (prolog.root == "document" || prolog.root == "document-content")
      && prolog.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0")
  }

  /// Makes a reader.
  package init() {}

  /// Reads a document.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try DeclaredEncoding.utf8(of: bytes, path: path))
    let tree: MarkupTree
    do {
      tree = try MarkupParser.xml(text.bytes, isUTF8: true, recovers: true)
    } catch {
      throw .brokenMarkup(path, why: error.reason)
    }
    guard var draft = OpenDocumentWalk.draft(of: tree, places: DocumentPlaces(lines: text)) else {
      throw .brokenMarkup(path, why: "holds no text")
    }
    if let omission = tree.omission(of: text) { draft.addOmission(omission) }
    return TypedNotes.found(in: draft.manuscript(path: path, format: Self.format))
  }
}
