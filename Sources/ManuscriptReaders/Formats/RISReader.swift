package import Manuscripts

/// Reads bibliographies in the RIS format: every reference is a note whose source is given in fields.
package struct RISReader: ManuscriptReader {
  /// RIS.
  package static let format = ManuscriptFormat.ris
  /// Names that end in `.ris`.
  package static let fileExtensions = ["ris"]

  /// A first line with the tag `TY`.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let text = PageText(Array(bytes.prefix(256)))
    guard let line = text.lines.first(where: { !$0.isBlank }) else { return false }
    return text.bytes[line.ink].starts(with: "TY".utf8) && RISLibrary.content(of: line, in: text.bytes) != nil
  }

  /// Makes a reader.
  package init() {}

  /// Reads references in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    return Manuscript(bibliography: RISLibrary(text).entries, of: text, path: path, format: Self.format)
  }
}
