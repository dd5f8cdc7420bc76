package import Manuscripts

/// Reads bibliographies of BibTeX and biblatex: every entry is a note whose source is given in fields.
package struct BibTeXReader: ManuscriptReader {
  /// BibTeX.
  package static let format = ManuscriptFormat.bibtex
  /// Names that end in `.bib` or `.bibtex`.
  package static let fileExtensions = ["bib", "bibtex"]

  /// An entry, `@article{key,`, before anything but comments and empty lines.
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(4096))
    for line in PageText(head).lines where !line.isBlank && head[line.inkStart] != UInt8(ascii: "%") {
      guard head[line.inkStart] == UInt8(ascii: "@") else { return false }
      let letters = head[(line.inkStart + 1)..<line.inkEnd].prefix {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
      }
      let rest = head[letters.endIndex..<line.inkEnd].drop { $0 == Byte.space }
      return letters.count > 2 && rest.first == UInt8(ascii: "{")
    }
    return false
  }

  /// Makes a reader.
  package init() {}

  /// Reads a bibliography in any encoding that `ManuscriptText` knows.
  ///
  /// - Complexity: Linear in the number of bytes.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let text = PageText(try ManuscriptText.utf8(of: bytes, path: path))
    return Manuscript(
      bibliography: BibTeXLibrary(text.bytes).entries,
      of: text,
      path: path,
      format: Self.format
    )
  }
}
