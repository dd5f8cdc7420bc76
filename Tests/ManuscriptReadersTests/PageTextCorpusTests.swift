import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Page texts that pandoc made of real chapters: hard-wrapped lines, markers and definitions as `[1]`.
@Suite(
  .enabled(
    if: Fixtures.corpora != nil,
    "the corpora are not at ../shared/corpora; IBID_CORPORA names another folder"
  )
)
struct PageTextCorpusTests {
  static let chapters = [("2-1.txt", 22), ("3-3.txt", 11), ("6-1.txt", 18)]

  @Test("every note of a real chapter is found with its one marker", arguments: chapters)
  func notes(file: String, count: Int) throws {
    let url = try #require(Fixtures.corpora).appending(path: "manuscripts/formats/\(file)")
    let manuscript = try ReaderRegistry.read(try ManuscriptFile(path: url.path).read(), path: file)
    #expect(manuscript.notes.map(\.label) == (1...count).map(String.init))
    #expect(manuscript.notes.allSatisfy { $0.markers.count == 1 })
    #expect(manuscript.orphanMarkers.isEmpty)
  }
}
