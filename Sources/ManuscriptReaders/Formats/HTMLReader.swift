package import Manuscripts
import Markup

/// Reads HTML and XHTML: notes by roles, classes, or anchors that lead to each other, and links.
///
/// Menus, scripts, code and what is hidden are no text.
package struct HTMLReader: ManuscriptReader {
  /// HTML.
  package static let format = ManuscriptFormat.html
  /// Names that end in `.html`, `.htm` or `.xhtml`.
  package static let fileExtensions = ["html", "htm", "xhtml"]

  /// A document type or root element of HTML, behind comments and an XML declaration if there are such.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let prolog = XMLProlog(bytes)
    if prolog.root?.lowercased() == "html" { return true }
    let start = bytes.prefix(64).drop { $0 <= Byte.space || $0 >= 0xBB }
    return start.prefix(14).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      .elementsEqual("<!doctype html".utf8)
  }

  /// Makes a reader.
  package init() {}

  /// Reads a page in the encoding that it declares, or any that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try DeclaredEncoding.utf8(of: bytes, path: path))
    let document = HTMLDocument(
      try tree(of: text.bytes, path: path),
      name: "",
      places: DocumentPlaces(lines: text)
    )
    return HTMLWalk.draft(of: [document]).manuscript(path: path, format: Self.format)
  }

  /// XHTML is read as XML where it is that; everything else as browsers read it.
  private func tree(of bytes: [UInt8], path: String) throws(ReadError) -> MarkupTree {
    if XMLProlog(bytes).contains("<?xml"), let tree = try? MarkupParser.xml(bytes, isUTF8: true) {
      return tree
    }
    do {
      return try MarkupParser.html(bytes)
    } catch {
      throw .brokenMarkup(path, why: error.reason)
    }
  }
}
