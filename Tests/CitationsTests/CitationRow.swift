import Citations
import Foundation
import Manuscripts
import TestSupport

/// A row of Fixtures/citations: the text of a note and the citations that it must give.
struct CitationRow: Decodable, Sendable {
  /// What one citation must be: an item's variables as `CSLVariables` writes them, or the words of a reference.
  struct Expected: Decodable, Sendable {
    let item: [String: String]?
    let words: String?
  }

  let note: String
  let citations: [Expected]

  /// The rows of a style's fixture.
  static func rows(of style: String) -> [CitationRow] {
    let url = Fixtures.url("citations/\(style).json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    do {
      return try JSONDecoder().decode(Fixture.self, from: data).rows
    } catch {
      fatalError("\(url.path): \(error)")
    }
  }

  private struct Fixture: Decodable {
    let guide: String
    let rows: [CitationRow]
  }

  /// The citations that the extractor finds in a note with this text.
  static func extract(_ text: String, hyperlinks: [Hyperlink] = []) -> [Citation] {
    let note = note(text, hyperlinks: hyperlinks)
    let manuscript = Manuscript(path: "-", format: .text, blocks: [], notes: [note])
    return CitationExtractor().extract(from: manuscript).notes[0].citations
  }

  /// A note with this text.
  static func note(_ text: String, hyperlinks: [Hyperlink] = []) -> Note {
    let start = SourceLocation.text(line: 1, column: 1)
    return Note(
      id: "n1",
      label: "1",
      location: SourceRange(start: start, end: start),
      markers: [],
      passage: Passage(text: text, at: start),
      hyperlinks: hyperlinks
    )
  }
}
