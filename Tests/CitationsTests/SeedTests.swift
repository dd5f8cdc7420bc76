import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

@Suite(
  "The seed chapters",
  .enabled(if: Fixtures.seeds != nil, "no folder ../shared/seeds, and IBID_SEEDS not set")
)
struct SeedTests {
  /// What a note of a seed chapter must give; bibliographic facts, read off the chapters by a person.
  struct Truth: Decodable {
    let note: String
    let item: [String: String]?
    let refersTo: String?
  }

  static let truths: [String: [Truth]] = {
    let url = Fixtures.url("citations/chapters/seeds.json")
    do {
      return try JSONDecoder().decode([String: [Truth]].self, from: Data(contentsOf: url))
    } catch {
      fatalError("\(url.path): \(error)")
    }
  }()

  static func cited(_ chapter: String) throws -> CitedManuscript {
    let folder = try #require(Fixtures.seeds)
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: chapter)))
    let manuscript = try ReaderRegistry.read(bytes, path: chapter)
    return CitationExtractor().extract(from: manuscript)
  }

  @Test("every note gives its source with every field", arguments: truths.keys.sorted())
  func items(chapter: String) throws {
    let cited = try SeedTests.cited(chapter)
    let truths = try #require(SeedTests.truths[chapter])
    #expect(cited.notes.map(\.note.id) == ["nstar"] + truths.map(\.note))
    #expect(cited.notes.first?.citations.isEmpty == true)
    for (note, truth) in zip(cited.notes.dropFirst(), truths) {
      let citation = try #require(note.citations.first, "\(note.note.passage.text)")
      #expect(note.citations.count == 1)
      if let item = truth.item {
        #expect(citation.kind == .source)
        #expect(CSLVariables(citation.item) == CSLVariables(item))
      } else {
        guard case .backReference(let reference) = citation.kind else {
          Issue.record("\(note.note.id) is no reference")
          continue
        }
        #expect(reference.refersTo == truth.refersTo)
      }
    }
  }

  @Test(
    "every citation stands where its note says, and its text is the manuscript's",
    arguments: truths.keys.sorted()
  )
  func places(chapter: String) throws {
    let cited = try SeedTests.cited(chapter)
    let folder = try #require(Fixtures.seeds)
    let lines = try String(contentsOf: folder.appending(path: chapter), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for citation in cited.notes.flatMap(\.citations) {
      guard case .text(let line, let column) = citation.raw.location.start,
        case .text(let endLine, let endColumn) = citation.raw.location.end
      else {
        Issue.record("not a place in a text")
        continue
      }
      #expect(line == endLine)
      let scalars = Array(lines[line - 1].unicodeScalars)
      let printed = String(String.UnicodeScalarView(scalars[(column - 1)..<(endColumn - 1)]))
      #expect(printed == citation.raw.text)
    }
  }
}
