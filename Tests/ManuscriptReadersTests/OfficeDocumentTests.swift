import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// One document, written by LibreOffice in its own format and in Word's.
@Suite struct OfficeDocumentTests {
  private func read(_ format: String) throws -> Manuscript {
    let path = Fixtures.url("manuscripts/docx/river.\(format)").path
    return try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
  }

  @Test("both have the same notes: printed numbers, a sign, endnotes last", arguments: ["odt", "docx"])
  func notes(format: String) throws {
    let manuscript = try read(format)
    #expect(manuscript.format.rawValue == format)
    #expect(manuscript.notes.map(\.id) == ["n1", "nstar", "n2", "ni"])
    #expect(
      manuscript.notes.map(\.passage.text) == [
        "林小玉，〈青溪考〉，《河川學報》，2018 年，https://river.example.tw/2018/green?a=1&b=2。",
        "感謝  測量隊。",
        "Ann Reed, “Diary of a Survey,” River Review 5 (2019): 3–9.\n第二段。",
        "見地名調查。",
      ]
    )
    #expect(manuscript.notes.allSatisfy { $0.markers.count == 1 })
  }

  @Test(
    "both have the same body: no comment, nothing deleted or hidden, figures raised",
    arguments: ["odt", "docx"]
  )
  func body(format: String) throws {
    let manuscript = try read(format)
    #expect(
      manuscript.blocks.map(\.passage.text) == [
        "河的名字", "上游的人叫它青溪，下游的人叫它大河。", "測量隊在春天到了河口。流量是 10⁶ 立方公尺。", "他們留下一本日記。",
      ]
    )
    #expect(manuscript.blocks.first?.kind == .heading(level: 1))
    #expect(manuscript.trackedChanges.count == 1)
    #expect(manuscript.orphanMarkers.isEmpty && manuscript.doubtfulMarkers.isEmpty)
  }

  @Test("both have the same links, behind addresses and behind words", arguments: ["odt", "docx"])
  func links(format: String) throws {
    let manuscript = try read(format)
    #expect(
      manuscript.notes.flatMap(\.hyperlinks).map(\.destination) == [
        "https://river.example.tw/2018/green?a=1&b=2", "https://survey.example.org/names",
      ]
    )
  }

  @Test(
    "a place is a part and a paragraph in it",
    arguments: [("odt", "content.xml"), ("docx", "word/footnotes.xml")]
  )
  func places(format: String, part: String) throws {
    let note = try #require(try read(format).notes.first { $0.label == "2" })
    guard case .package(let name, let first) = note.location.start,
      case .package(_, let last) = note.location.end
    else {
      Issue.record("\(note.location)")
      return
    }
    #expect(name == part)
    #expect(last == first + 1)
  }
}
