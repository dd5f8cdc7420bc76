import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Thirteen notes, of which 4 and 5, and 9, 10 and 11 are marked in a row: `45` and `91011` where LibreOffice prints them,
/// `4 5` and `9 10 11` where XeLaTeX does. The number of note 4 stands alone on its line, above an address.
@Suite struct PDFAdjacentMarkerTests {
  @Test(
    "each of several markers in a row is that of its note",
    arguments: ["adjacent-libreoffice", "adjacent-xelatex"]
  )
  func markers(_ name: String) throws {
    let path = Fixtures.url("manuscripts/pdf/\(name).pdf").path
    let manuscript = try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
    #expect(manuscript.notes.map(\.label) == (1...13).map(String.init))
    #expect(manuscript.notes.allSatisfy { $0.markers.count == 1 })
    #expect(manuscript.orphanMarkers.isEmpty)
    #expect(manuscript.notes[3].passage.text.hasPrefix("https://coast.example.tw/archive/1933/"))
  }
}
