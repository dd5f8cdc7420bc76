import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Page texts of many kinds, `Fixtures/manuscripts/notes/*.txt`, each with what must be found in it beside it.
@Suite struct PageTextFixtureTests {
  struct Place: Decodable, Hashable, CustomStringConvertible {
    let line: Int
    let column: Int
    var description: String { "\(line):\(column)" }
  }

  struct Loose: Decodable, Hashable {
    let label: String
    let line: Int
    let column: Int
  }

  struct ExpectedNote: Decodable {
    let label: String
    let line: Int
    let endLine: Int
    let markers: [Place]
    let text: String?
  }

  struct Expectation: Decodable {
    let notes: [ExpectedNote]
    let orphans: [Loose]?
    let doubtful: [Loose]?
    let paragraphs: Int?
  }

  static let names: [String] = {
    let folder = Fixtures.url("manuscripts/notes")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("the folder of page texts is there")
  func folder() {
    #expect(Self.names.count >= 30)
  }

  @Test("exactly the notes are found, each with its markers", arguments: names)
  func notes(in name: String) throws {
    let (manuscript, expected) = try Self.load(name)
    #expect(manuscript.notes.map(\.label) == expected.notes.map(\.label))
    for (note, wanted) in zip(manuscript.notes, expected.notes) {
      #expect(Self.place(note.location.start)?.line == wanted.line, "note \(wanted.label)")
      #expect(Self.place(note.location.end)?.line == wanted.endLine, "end of note \(wanted.label)")
      #expect(note.markers.compactMap { Self.place($0.location) } == wanted.markers, "note \(wanted.label)")
      if let text = wanted.text { #expect(note.passage.text == text) }
    }
  }

  @Test("what is left over is told as an orphan or as doubtful", arguments: names)
  func loose(in name: String) throws {
    let (manuscript, expected) = try Self.load(name)
    #expect(Self.loose(manuscript.orphanMarkers) == Set(expected.orphans ?? []))
    #expect(Self.loose(manuscript.doubtfulMarkers) == Set(expected.doubtful ?? []))
  }

  @Test("the body's paragraphs are joined and parted where its author did", arguments: names)
  func paragraphs(in name: String) throws {
    let (manuscript, expected) = try Self.load(name)
    guard let wanted = expected.paragraphs else { return }
    #expect(
      manuscript.blocks.count { $0.kind == .paragraph } == wanted,
      "\(manuscript.blocks.map(\.passage.text))"
    )
  }

  private static func load(_ name: String) throws -> (Manuscript, Expectation) {
    let text = Fixtures.url("manuscripts/notes/\(name).txt")
    let expectation = try Data(contentsOf: Fixtures.url("manuscripts/notes/\(name).json"))
    return (
      try ReaderRegistry.read(try ManuscriptFile(path: text.path).read(), path: "\(name).txt"),
      try JSONDecoder().decode(Expectation.self, from: expectation)
    )
  }

  private static func place(_ location: Manuscripts.SourceLocation) -> Place? {
    guard case .text(let line, let column) = location else { return nil }
    return Place(line: line, column: column)
  }

  private static func loose(_ markers: [NoteMarker]) -> Set<Loose> {
    Set(
      markers.compactMap { marker in
        place(marker.location).map { Loose(label: marker.label, line: $0.line, column: $0.column) }
      }
    )
  }
}
