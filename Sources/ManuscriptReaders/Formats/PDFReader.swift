package import Manuscripts
import PDFReading

/// Reads PDF files: notes are told from the body by their size and place, markers by being raised.
///
/// Poppler's programs read the file, each in a process of its own with limits.
package struct PDFReader: ManuscriptReader {
  /// PDF.
  package static let format = ManuscriptFormat.pdf
  /// Names that end in `.pdf`.
  package static let fileExtensions = ["pdf"]

  /// The header `%PDF-`, which may stand behind other bytes (ISO 32000-1, annex H.3).
  package static func recognizes(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(1024))
    return head.contains("%PDF-", in: 0..<head.count)
  }

  /// Makes a reader.
  package init() {}

  /// Reads a PDF file.
  ///
  /// - Complexity: Linear in the length of its text.
  package func read(_ bytes: [UInt8], path: String) throws(ReadError) -> Manuscript {
    let pages: [PDFPage]
    do throws(PDFReadError) {
      let file = bytes.withUnsafeBytes { bytes in
        Result { () throws(PDFReadError) in try PDFFile(bytes) }
      }
      pages = try PDFReading.PDFReader(limits: .manuscript).pages(of: file.get())
    } catch {
      throw ReadError(error, path: path)
    }
    let written = PDFPageText(pages)
    guard written.text.lines.contains(where: { !$0.isBlank }) else { throw .withoutText(path) }
    return written.links.added(to: PageTextWalk(written.text).manuscript(path: path, format: Self.format))
  }
}

extension ReadError {
  /// What kept a PDF file from being read.
  fileprivate init(_ error: PDFReadError, path: String) {
    let code: Code =
      switch error.code {
      case .encrypted: .encrypted
      case .damaged: .damaged
      case .tooCostly: .tooLarge
      case .missingProgram, .unavailable: .unreadable
      }
    self.init(code: code, path: path, reason: error.reason)
  }
}
