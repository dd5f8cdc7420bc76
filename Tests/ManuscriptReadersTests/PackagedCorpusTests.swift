import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Word, OpenDocument and EPUB files of others, and how many notes stand in each.
@Suite(
  .enabled(
    if: Fixtures.corpora != nil,
    "no corpora at ../shared/corpora; set IBID_CORPORA to the folder that holds them"
  )
)
struct PackagedCorpusTests {
  struct Row: Decodable, CustomTestStringConvertible, Sendable {
    let file: String
    let notes: Int?
    let footnotes: Int?
    let endnotes: Int?
    let sameAs: String?
    var testDescription: String { file }
  }

  static let rows: [Row] = {
    guard let url = Fixtures.corpora?.appending(path: "manuscripts/index.jsonl"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    let packaged = ["docx", "odt", "epub"]
    return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
      .filter { packaged.contains(($0.file as NSString).pathExtension) && ($0.notes ?? $0.footnotes) != nil }
  }()

  private func read(_ file: String) throws -> Manuscript {
    let corpora = try #require(Fixtures.corpora)
    let path = corpora.appending(path: "manuscripts/\(file)").path
    return try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
  }

  @Test("every note is found, and every marker has one", arguments: rows)
  func counts(row: Row) throws {
    let manuscript = try read(row.file)
    let expected = row.notes ?? (row.footnotes ?? 0) + (row.endnotes ?? 0)
    #expect(manuscript.notes.count == expected)
    #expect(manuscript.orphanMarkers.isEmpty)
    for note in manuscript.notes {
      #expect(!note.markers.isEmpty, "\(note.label)")
      #expect(!note.passage.text.isEmpty, "\(note.label)")
    }
  }

  /// The text without white space and without what the programs write differently: dashes, quotes, emphasis.
  private static func essence(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      )
    )
  }

  @Test(
    "the notes are those of the Markdown that the file was made from",
    arguments: rows.filter { $0.sameAs != nil }
  )
  func sameNotes(row: Row) throws {
    let original = try read(try #require(row.sameAs))
    let manuscript = try read(row.file)
    // Markdown's notes stand where they are defined, the others in the order of their markers.
    #expect(
      Set(manuscript.notes.map { Self.essence($0.passage.text) })
        == Set(original.notes.map { Self.essence($0.passage.text) })
    )
    #expect(manuscript.notes.map(\.label) == (1...original.notes.count).map(String.init))
  }
}
