import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// A chapter of many pages with 104 notes among numbered lists, as programs print it: with hanging numbers at the foot
/// of the page (LibreOffice), with raised ones as large as the body (from a Word document), and in two columns with the
/// notes as a list at the end (Chromium).
@Suite struct PDFChapterTests {
  static let files = ["chapter-odt", "chapter-docx", "chapter-columns"]

  private static func read(_ name: String) throws -> Manuscript {
    let path = Fixtures.url("manuscripts/pdf/\(name)").path
    return try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
  }

  /// The text without spaces: where a line is broken at one, the page does not show it.
  private static func words(_ note: Note) -> String { note.passage.text.filter { !$0.isWhitespace } }

  @Test("every note is that of the chapter that was printed, each with one marker", arguments: files)
  func notes(_ name: String) throws {
    let wanted = try Self.read("chapter.md")
    let found = try Self.read(name + ".pdf")
    #expect(wanted.notes.count == 104)
    #expect(found.notes.map(\.label) == wanted.notes.map(\.label))
    for (note, original) in zip(found.notes, wanted.notes) {
      #expect(Self.words(note) == Self.words(original))
    }
    #expect(found.notes.allSatisfy { $0.markers.count == 1 })
    #expect(found.orphanMarkers.isEmpty)
  }

  @Test("a note's links are those of the chapter that was printed", arguments: files)
  func links(_ name: String) throws {
    func targets(_ note: Note) -> Set<String> {
      Set(note.hyperlinks.map { $0.destination.removingPercentEncoding ?? $0.destination })
    }
    let wanted = try Self.read("chapter.md").notes
    let found = try Self.read(name + ".pdf").notes
    // Of note 82, which goes on in another column, Chromium writes no link.
    for (note, original) in zip(found, wanted) where name != "chapter-columns" || note.label != "82" {
      #expect(targets(note) == targets(original), "note \(original.label)")
    }
  }
}
