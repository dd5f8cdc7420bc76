import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing

/// Three notes, and a numbered list of works whose numbers go on from theirs: as LibreOffice prints it, with notes at
/// the foot of the page, and as Chromium does, where the notes are a list themselves.
@Suite struct PDFListTests {
  static let files = ["list-libreoffice", "list-chromium"]

  private static func read(_ name: String) throws -> Manuscript {
    let path = Fixtures.url("manuscripts/pdf/\(name).pdf").path
    return try ReaderRegistry.read(ManuscriptFile(path: path).read(), path: path)
  }

  @Test("a list's items are no notes, and each note is whole", arguments: files)
  func notes(_ name: String) throws {
    let notes = try Self.read(name).notes
    #expect(notes.allSatisfy { $0.markers.count == 1 })
    #expect(
      notes.map { "\($0.label) \($0.passage.text)" } == [
        "1 陳文蔚，〈東港碼頭的興建〉，《海岸日報》，2020 年 5 月 3 日，https://coast.example.tw/news/1931-pier。",
        "2 林小玉，《石與潮》（臺北：五南，2015），頁 37。",
        "3 〈新燈塔落成〉，《東港新聞網》，2023 年 6 月 13 日，https://news.example.tw/2023/06/13/lighthouse。",
      ]
    )
  }

  @Test("a note's link is its own, not that of what stands beside it", arguments: files)
  func links(_ name: String) throws {
    #expect(
      try Self.read(name).notes.map { $0.hyperlinks.map(\.destination) } == [
        ["https://coast.example.tw/news/1931-pier"], [], ["https://news.example.tw/2023/06/13/lighthouse"],
      ]
    )
  }
}
