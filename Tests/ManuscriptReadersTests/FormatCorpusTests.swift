import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Three chapters in the formats that pandoc writes, counted without a reader.
@Suite struct FormatCorpusTests {
  @Test(
    "a chapter has as many notes in every format as were counted",
    .enabled(
      if: Fixtures.corpora != nil,
      "the corpora are not there: set IBID_CORPORA or put them into ../shared/corpora"
    ),
    arguments: ["html", "fodt", "jats", "dbk", "tex", "rst", "org", "textile", "wiki", "txt"],
    [("2-1", 22), ("3-3", 11), ("6-1", 18)]
  )
  func counts(ending: String, chapter: (name: String, notes: Int)) throws {
    let folder = try #require(Fixtures.corpora)
    let file = folder.appending(path: "manuscripts/formats/\(chapter.name).\(ending)")
    let manuscript = try ReaderRegistry.read(Array(try Data(contentsOf: file)), path: file.path)
    #expect(manuscript.notes.count == chapter.notes)
    #expect(manuscript.notes.allSatisfy { $0.markers.count == 1 })
    #expect(manuscript.orphanMarkers.isEmpty)
    #expect(manuscript.notes.allSatisfy { !$0.passage.text.isEmpty })
  }
}
