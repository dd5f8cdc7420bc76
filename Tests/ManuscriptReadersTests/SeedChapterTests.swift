import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// The two real chapters that the program was made for; they lie outside of the project.
@Suite(
  .enabled(
    if: Fixtures.seeds != nil,
    "the seed chapters are not at ../shared/seeds; IBID_SEEDS names another folder"
  )
)
struct SeedChapterTests {
  struct Chapter: Sendable, CustomTestStringConvertible {
    let file: String
    let numbered: Int
    let doubtful: [String]

    var testDescription: String { file }

    func read() throws -> Manuscript {
      let url = try #require(Fixtures.seeds).appending(path: file)
      return try ReaderRegistry.read(try ManuscriptFile(path: url.path).read(), path: file)
    }
  }

  static let chapters = [
    Chapter(file: "000_3752deeb77bf1070.txt", numbered: 32, doubtful: ["1", "2"]),
    Chapter(file: "001_17db617e8d7d862a.txt", numbered: 27, doubtful: []),
  ]

  @Test("every note is found, in order, the author's note first", arguments: chapters)
  func labels(of chapter: Chapter) throws {
    let notes = try chapter.read().notes
    #expect(notes.map(\.label) == ["*"] + (1...chapter.numbered).map(String.init))
    #expect(notes.map(\.id) == ["nstar"] + (1...chapter.numbered).map { "n\($0)" })
  }

  @Test("every note has one marker, which stands before it", arguments: chapters)
  func markers(of chapter: Chapter) throws {
    let manuscript = try chapter.read()
    for note in manuscript.notes {
      #expect(note.markers.count == 1, "note \(note.label)")
      guard let marker = note.markers.first, case .text(let markerLine, _) = marker.location,
        case .text(let noteLine, _) = note.location.start
      else { continue }
      #expect(markerLine < noteLine)
    }
    #expect(manuscript.orphanMarkers.isEmpty)
    #expect(manuscript.doubtfulMarkers.map(\.label) == chapter.doubtful)
  }

  @Test("a note's text is its line without the number", arguments: chapters)
  func texts(of chapter: Chapter) throws {
    let url = try #require(Fixtures.seeds).appending(path: chapter.file)
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    for note in try chapter.read().notes {
      guard case .text(let line, 1) = note.location.start, case .text(line, let end) = note.location.end
      else {
        Issue.record("note \(note.label) does not stand on one line")
        continue
      }
      let printed = lines[line - 1]
      #expect(end == printed.unicodeScalars.count + 1)
      #expect(printed.hasSuffix(note.passage.text))
      #expect(printed.utf8.count - note.passage.text.utf8.count <= 8)
    }
  }

  @Test("a paragraph that notes interrupt goes on after them", arguments: chapters)
  func paragraphs(of chapter: Chapter) throws {
    let ends: Set<Character> = ["。", "：", "！", "？", "」", "”"]
    let blocks = try chapter.read().blocks
    let broken = blocks.filter { block in
      let text = block.passage.text.filter { !"¹²³⁴⁵⁶⁷⁸⁹⁰ ".contains($0) }
      return block.kind == .paragraph && text.count > 60 && !ends.contains(text.last ?? " ")
    }
    #expect(broken.map(\.passage.text) == [])
  }

  @Test("every marker's place in its block leads back to its place in the file", arguments: chapters)
  func places(of chapter: Chapter) throws {
    let manuscript = try chapter.read()
    for marker in manuscript.notes.flatMap(\.markers) + manuscript.doubtfulMarkers {
      let passage = manuscript.blocks[marker.block].passage
      #expect(passage.location(atUTF8Offset: marker.utf8Offset) == marker.location)
    }
  }
}
