import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// What the Markdown reader makes of each construct, on one page that has them all.
@Suite struct MarkdownReaderTests {
  @Test("an address behind a slip of brackets is found")
  func strayBrackets() throws {
    let text = "See [[words](](https://a.example/x_(y)/)).\n"
    let manuscript = try ReaderRegistry.read(Array(text.utf8), path: "a.md")
    #expect(manuscript.blocks.flatMap(\.hyperlinks).map(\.destination) == ["https://a.example/x_(y)/"])
  }

  private let manuscript: Manuscript
  private let lines: [String]

  init() throws {
    let file = Fixtures.url("manuscripts/markdown/kinds-of-notes.md")
    let bytes = try ManuscriptFile(path: file.path).read()
    lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    manuscript = try ReaderRegistry.read(bytes, path: "kinds-of-notes.md")
  }

  private func note(_ id: String) throws -> Note {
    try #require(manuscript.notes.first { $0.id == id })
  }

  @Test("notes come in the order of their definitions, repeated labels with ids of their own")
  func order() {
    let ids = ["n1", "nlater", "n1-2", "ngauge", "ncell", "nunmarked", "nquoted", "n1-3"]
    #expect(manuscript.notes.map(\.id) == ids)
    #expect(manuscript.notes.map(\.label) == ["1", "later", "1", "gauge", "cell", "unmarked", "quoted", "1"])
  }

  @Test("a marker that occurs twice belongs twice to its note; code, comments and escapes hold none")
  func repeatedMarkers() throws {
    let note = try note("n1-2")
    #expect(
      note.markers.map(\.location) == [
        .text(line: 7, column: 9), .text(line: 8, column: 7), .text(line: 35, column: 20),
      ]
    )
    let texts = note.markers.map { manuscript.blocks[$0.block].passage.text }
    #expect(texts[0].hasPrefix("第一段有一個註，也有行內註。第二個字在下一行；再引一次，"))
    #expect(note.markers[0].utf8Offset == "第一段有一個註，".utf8.count)
  }

  @Test("the marker in a note stands, for the body, where that note's own marker stands")
  func markerInNote() throws {
    let outer = try #require(try note("ncell").markers.first)
    let inner = try #require(try note("n1-2").markers.last)
    #expect(inner.block == outer.block)
    #expect(inner.utf8Offset == outer.utf8Offset)
  }

  @Test("an inline note is numbered and stands where its marker stands")
  func inlineNote() throws {
    let note = try note("n1")
    #expect(note.passage.text == "見〈渡船時刻〉，《港報》，https://news.example.tw/ferry。")
    #expect(note.hyperlinks.map(\.destination) == ["https://news.example.tw/ferry"])
    #expect(note.location.start == .text(line: 7, column: 19))
    #expect(note.markers.map(\.location) == [.text(line: 7, column: 19)])
    let end = lines[6].unicodeScalars.count - "第二個".unicodeScalars.count + 1
    #expect(note.location.end == .text(line: 7, column: end))
  }

  @Test("a note of several paragraphs is one text, without its code")
  func paragraphs() throws {
    let note = try note("n1-2")
    #expect(note.passage.text == "第一段。\n第二段，見 官網。")
    #expect(note.hyperlinks.map(\.destination) == ["https://site.example.tw/p?a=1&b=2"])
    #expect(note.location.start == .text(line: 25, column: 1))
  }

  @Test("a note goes on in the next line without an indent")
  func lazyLine() throws {
    let note = try note("ngauge")
    #expect(note.passage.text == "測量員的註。續行屬於同一註。")
    #expect(note.location == SourceRange(start: .text(line: 32, column: 1), end: .text(line: 33, column: 9)))
  }

  @Test("emphasis and entities are read, not shown")
  func inlineMarkup() throws {
    let text = "Notes may stand in any order, with emphasis and & an entity."
    #expect(try note("nlater").passage.text == text)
  }

  @Test("definitions without a marker are kept; markers without a definition are orphans")
  func loose() throws {
    #expect(try note("nunmarked").markers.isEmpty)
    #expect(try note("n1-3").markers.isEmpty)
    #expect(manuscript.orphanMarkers.map(\.label) == ["lost"])
    #expect(manuscript.orphanMarkers.map(\.location) == [.text(line: 17, column: 67)])
  }

  @Test("links know their targets and where these stand")
  func hyperlinks() throws {
    let item = try #require(manuscript.blocks.first { $0.passage.text.hasPrefix("項目二") })
    #expect(
      item.hyperlinks.map(\.destination) == [
        "https://list.example.org/a_(b)", "https://ref.example.org/target",
      ]
    )
    let shown = item.hyperlinks.map { link in
      String(decoding: Array(item.passage.text.utf8)[link.textRange], as: UTF8.self)
    }
    #expect(shown == ["連結", "參照"])
    #expect(item.hyperlinks[0].location == .text(line: 17, column: 12))
  }

  @Test("headings have their level; front matter, code and definitions are no blocks")
  func blocks() {
    let texts = manuscript.blocks.map(\.passage.text)
    #expect(
      texts == [
        "渡船與橋", "第一段有一個註，也有行內註。第二個字在下一行；再引一次， 與 [^1] 不算。", "引文裡也有註。", "年", "班次", "1931", "12",
        "項目一", "項目二 連結，參照 與 粗體",
      ]
    )
    #expect(manuscript.blocks.first?.kind == .heading(level: 1))
  }
}
