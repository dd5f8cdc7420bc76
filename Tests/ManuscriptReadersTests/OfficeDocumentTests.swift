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

  /// A flat OpenDocument text with some paragraphs.
  private func flat(_ paragraphs: String) throws -> Manuscript {
    let names = ["office", "text", "style", "xlink"].map { name in
      let space =
        name == "xlink" ? "http://www.w3.org/1999/xlink" : "urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"
      return "xmlns:\(name)=\"\(space)\""
    }
    let text = """
      <?xml version="1.0"?><office:document \(names.joined(separator: " ")) office:version="1.3"><office:automatic-styles>
      <style:style style:name="up"><style:text-properties style:text-position="super 58%"/></style:style>
      </office:automatic-styles><office:body><office:text>\(paragraphs)</office:text></office:body></office:document>
      """
    return try ReaderRegistry.read(Array(text.utf8), path: "a.fodt")
  }

  @Test("sources of LibreOffice's own bibliography are handed over by the marks that print them")
  func bibliographyMarks() throws {
    let manuscript = try flat(
      """
      <text:p>正文<text:note text:note-class="footnote" text:id="f"><text:note-citation>1</text:note-citation>
      <text:note-body><text:p>見<text:bibliography-mark text:bibliography-type="article" text:identifier="R19"
      text:author="Reed, Ann; 陳文蔚" text:title="Diary" text:journal="Coastal Review" text:year="2019"
      text:url="https://coast.example.org/diary">[R19]</text:bibliography-mark>。</text:p></text:note-body></text:note></text:p>
      """
    )
    let note = try #require(manuscript.notes.first)
    #expect(note.passage.text == "見[R19]。")
    let item = try #require(note.embeddedItems.first)
    #expect(item.textRange == 3..<8)
    #expect(item.type == "article-journal")
    #expect(item.variables["author"] == .names([.parts(family: "Reed", given: "Ann"), .literal("陳文蔚")]))
    #expect(item.variables["URL"] == .text("https://coast.example.org/diary"))
    #expect(item.variables["issued"] == .date(from: [2019], to: nil, season: nil))
  }

  @Test("notes that were typed by hand are notes in OpenDocument too")
  func typedNotes() throws {
    func up(_ number: String) -> String { "<text:span text:style-name=\"up\">\(number)</text:span>" }
    let manuscript = try flat(
      "<text:p>甲說。\(up("1"))乙說。\(up("2"))</text:p><text:h>註</text:h><text:p>\(up("1")) 〈甲〉，《報》。</text:p>"
        + "<text:p>\(up("2")) 〈乙〉，《報》。</text:p>"
    )
    #expect(manuscript.notes.map { "\($0.label) \($0.passage.text)" } == ["1 〈甲〉，《報》。", "2 〈乙〉，《報》。"])
    #expect(manuscript.notes.allSatisfy { $0.markers.count == 1 })
  }
}
