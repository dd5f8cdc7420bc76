import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// The PDF of the manuscript that is held in many formats: what its pages alone tell.
@Suite struct PDFNotesTests {
  private func read(_ name: String) throws -> Manuscript {
    let url = Fixtures.url(name)
    return try ReaderRegistry.read(Array(try Data(contentsOf: url)), path: url.path)
  }

  private func withoutSpace(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("notes, markers and addresses are those of the manuscript, told by size and place")
  func sameNotes() throws {
    let markdown = CitationExtractor().extract(from: try read("manuscripts/formats/harbour.md"))
    let pages = CitationExtractor().extract(from: try read("manuscripts/formats/harbour.pdf"))
    #expect(pages.notes.map(\.note.label) == markdown.notes.map(\.note.label))
    #expect(pages.notes.map(\.note.markers.count) == markdown.notes.map(\.note.markers.count))
    for (one, other) in zip(markdown.notes, pages.notes) {
      #expect(withoutSpace(one.note.passage.text) == withoutSpace(other.note.passage.text))
      #expect(one.citations.map(\.item) == other.citations.map(\.item))
      #expect(
        one.citations.flatMap { $0.links.map(\.url) } == other.citations.flatMap { $0.links.map(\.url) }
      )
    }
    #expect(pages.links.map(\.url) == markdown.links.map(\.url))
    #expect(pages.manuscript.orphanMarkers.isEmpty)
  }

  @Test("places are pages and lines on them")
  func places() throws {
    let manuscript = try read("manuscripts/formats/harbour.pdf")
    #expect(manuscript.format == .pdf)
    #expect(manuscript.notes.first?.location.start == .page(1, line: 11))
    #expect(manuscript.notes.first?.markers.first?.location == .page(1, line: 2))
  }

  @Test(
    "a file that cannot be read is one error that says what helps",
    arguments: [
      ("pdf/encrypted.pdf", ReadError.Code.encrypted), ("pdf/bomb.pdf", .tooLarge),
    ]
  )
  func refusals(name: String, code: ReadError.Code) {
    let error = #expect(throws: ReadError.self) { try read(name) }
    #expect(error?.code == code)
    #expect(error?.description.contains("; ") ?? false)
  }

  @Test("what only begins like a PDF is damaged")
  func broken() {
    let bytes = Array("%PDF-1.7\nnothing".utf8)
    let error = #expect(throws: ReadError.self) { try ReaderRegistry.read(bytes, path: "a.pdf") }
    #expect(error?.code == .damaged)
  }
}
