import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// One manuscript in many formats (`Fixtures/manuscripts/formats`, made by its script) is the same to the audit.
@Suite struct SameInEveryFormatTests {
  /// What an audit sees of a manuscript, white space left out: formats break lines where they like.
  struct Seen: Equatable {
    let body: String
    let bodyLinks: [String]
    let notes: [SeenNote]
  }

  struct SeenNote: Equatable, CustomTestStringConvertible {
    let label: String
    let text: String
    let markers: Int
    let items: [CitationItem]
    let kinds: [Citation.Kind]
    let links: [String]
    var testDescription: String { "\(label) \(text)" }
  }

  private func seen(_ name: String) throws -> Seen {
    let url = Fixtures.url("manuscripts/formats/\(name)")
    let manuscript = try ReaderRegistry.read(Array(try Data(contentsOf: url)), path: url.path)
    #expect(manuscript.orphanMarkers.isEmpty)
    let cited = CitationExtractor().extract(from: manuscript)
    // pandoc's writers of Org and Textile write typographic quotation marks and dashes as on a typewriter.
    let plain: [Character: Character] = ["’": "'", "“": "\"", "”": "\"", "–": "-"]
    func withoutSpace(_ text: String) -> String {
      String(text.filter { !$0.isWhitespace }.map { plain[$0] ?? $0 })
    }
    return Seen(
      body: withoutSpace(manuscript.blocks.map(\.passage.text).joined()),
      bodyLinks: cited.links.map(\.url),
      notes: cited.notes.map { note in
        SeenNote(
          label: note.note.label,
          text: withoutSpace(note.note.passage.text),
          markers: note.note.markers.count,
          items: note.citations.map(\.item),
          kinds: note.citations.map(\.kind),
          links: note.citations.flatMap { $0.links.map(\.url) }
        )
      }
    )
  }

  @Test(
    "a manuscript has the same notes, citations and addresses in every format",
    arguments: [
      "html", "jats", "tei", "dbk", "tex", "rst", "org", "textile", "wiki", "docx", "odt", "epub", "fodt",
    ]
  )
  func sameNotes(ending: String) throws {
    let markdown = try seen("harbour.md")
    let other = try seen("harbour.\(ending)")
    #expect(markdown.notes.count == 10)
    #expect(other.notes.count == markdown.notes.count)
    for (one, another) in zip(markdown.notes, other.notes) { #expect(one == another) }
    #expect(other.body == markdown.body)
    #expect(other.bodyLinks == markdown.bodyLinks)
  }
}
