import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Real Markdown manuscripts, whose notes and markers were counted without this reader.
@Suite(
  .enabled(
    if: Fixtures.corpora != nil,
    "the corpora are not at ../shared/corpora; IBID_CORPORA names another folder"
  )
)
struct MarkdownCorpusTests {
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let file: String
    let notes: Int
    let markers: Int?
    let undefined: [String]?
    let unmarked: [String]?

    var testDescription: String { file }
  }

  static let rows: [Row] = {
    guard let index = Fixtures.corpora?.appending(path: "manuscripts/index.jsonl"),
      let text = try? String(contentsOf: index, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
      .filter { $0.file.hasPrefix("plurality/") || $0.file.hasPrefix("taiwan-md/") }
  }()

  @Test("notes and markers are as many as were counted", arguments: rows)
  func counts(of row: Row) throws {
    let manuscript = try Self.read(row.file)
    #expect(manuscript.notes.count == row.notes)
    let markers = manuscript.notes.reduce(0) { $0 + $1.markers.count } + manuscript.orphanMarkers.count
    #expect(markers == row.markers ?? markers)
  }

  @Test("markers without a definition and definitions without a marker are told", arguments: rows)
  func loose(in row: Row) throws {
    let manuscript = try Self.read(row.file)
    #expect(Set(manuscript.orphanMarkers.map(\.label)) == Set(row.undefined ?? []))
    #expect(manuscript.notes.filter(\.markers.isEmpty).map(\.label).sorted() == (row.unmarked ?? []).sorted())
  }

  @Test("every character of the text leads back to its own in the file", arguments: rows)
  func places(in row: Row) throws {
    let url = try #require(Fixtures.corpora).appending(path: "manuscripts/\(row.file)")
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
      .map { Array($0.unicodeScalars) }
    let manuscript = try Self.read(row.file)
    var wrong: [String] = []
    for passage in manuscript.blocks.map(\.passage) + manuscript.notes.map(\.passage) {
      for anchor in passage.anchors {
        guard case .text(let line, let column) = anchor.location else { continue }
        let utf8 = passage.text.utf8
        let rest = passage.text[utf8.index(utf8.startIndex, offsetBy: anchor.offset)...]
        guard let wanted = rest.unicodeScalars.first, wanted != " " else { continue }
        let found = line <= lines.count && column <= lines[line - 1].count ? lines[line - 1][column - 1] : " "
        if found != wanted, found != "&" { wrong.append("\(line):\(column) \(wanted) is \(found)") }
      }
    }
    #expect(wrong == [])
  }

  private static func read(_ file: String) throws -> Manuscript {
    let url = try #require(Fixtures.corpora).appending(path: "manuscripts/\(file)")
    return try ReaderRegistry.read(try ManuscriptFile(path: url.path).read(), path: file)
  }
}
