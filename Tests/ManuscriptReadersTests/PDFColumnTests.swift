import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Two columns with notes at the foot of each, by XeLaTeX, with running heads; note 3 goes on overleaf.
@Suite struct PDFColumnTests {
  private func read() throws -> Manuscript {
    let path = Fixtures.url("manuscripts/pdf/columns.pdf").path
    return try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
  }

  @Test("every note is found at the foot of its column, with its one marker")
  func notes() throws {
    let manuscript = try read()
    #expect(manuscript.notes.map(\.label) == ["1", "2", "3", "4", "5"])
    #expect(manuscript.notes.allSatisfy { $0.markers.count == 1 })
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  @Test("a note is whole though it goes on overleaf, and holds nothing of the text beside it")
  func continuation() throws {
    let note = try #require(try read().notes.first { $0.label == "3" })
    let text = note.passage.text
    #expect(text.hasPrefix("Ann Reed, “Diary of a Harbour Master,” Coastal Review 5, no. 2 (2019): 3–9."))
    #expect(text.contains("另一種藏於縣政府，第三種只見於拍賣目錄"))
    #expect(text.hasSuffix("見 https://fishers.example.tw/records/diary/1948。"))
    #expect(!text.contains("霧裡的鐘聲"))
    guard case .page(1, _) = note.location.start, case .page(2, _) = note.location.end else {
      Issue.record("\(note.location)")
      return
    }
  }

  /// Where a line is broken at a space the page shows none: 5 月 | 3 日.
  @Test("characters that are set wide to fill a line are one text")
  func spacing() throws {
    let manuscript = try read()
    #expect(
      manuscript.notes.filter { $0.label != "3" }.map(\.passage.text) == [
        "陳文蔚，〈東港燈塔的興建〉，《海岸日報》，2020 年 5 月3 日，https://coast.example.tw/news/1903-lighthouse?lang=zh。",
        "林小玉，《光與霧》（臺北：五南，2015），頁 37。", "同前註，頁 41。",
        "〈燈塔修復爭議〉，《東港新聞網》，2023 年 6 月 13日，https://news.example.tw/2023/06/13/restoration。",
      ]
    )
  }

  @Test("running heads and page numbers are no text")
  func heads() throws {
    let body = try read().blocks.map(\.passage.text).joined(separator: "\n")
    #expect(!body.contains("海岸研究"))
    #expect(body.hasPrefix("港口的燈塔在一九〇三年落成，至今仍然有人看守。"))
  }

  @Test("a link's address is whole though its words are broken over lines and pages")
  func links() throws {
    #expect(
      try read().notes.map { Set($0.hyperlinks.map(\.destination)) } == [
        ["https://coast.example.tw/news/1903-lighthouse?lang=zh"], [],
        ["https://fishers.example.tw/records/diary/1948"], [],
        ["https://news.example.tw/2023/06/13/restoration"],
      ]
    )
  }
}
