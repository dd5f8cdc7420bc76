import CharacterEncodings
import Foundation
import Pages
import TestSupport
import Testing

@Suite struct PageEncodingTests {
  struct Row: Decodable, CustomTestStringConvertible {
    let charset: String
    let iconv: String
    let declared: String
    let title: String
    var testDescription: String { "\(iconv) \(title)" }
  }

  static let rows = (try? PageFixtures.rows("encodings.json") as [Row]) ?? []

  private func bytes(_ row: Row, head: String) throws -> Data {
    let text =
      "<html><head>\(head)<title>\(row.title)</title></head><body><h1>\(row.title)</h1></body></html>"
    return try PageFixtures.iconv(Data(text.utf8), to: row.iconv)
  }

  @Test("the header's charset is obeyed", arguments: rows)
  func header(row: Row) throws {
    let page = try PageFixtures.page(bytes(row, head: ""), charset: row.declared)
    #expect(page.title?.text == row.title)
    #expect(page.charset == row.charset)
  }

  @Test("a meta element declares the encoding, also in one-byte pieces", arguments: rows)
  func meta(row: Row) throws {
    let page = try PageFixtures.page(bytes(row, head: "<meta charset=\(row.declared)>"), chunk: 1)
    #expect(page.title?.text == row.title)
    #expect(page.charset == row.charset)
  }

  @Test(
    "UTF-8 wins over a wrong label",
    arguments: ["big5", "gb2312", "shift_jis", "iso-8859-1", "euc-kr", "windows-1251"]
  )
  func wrongLabel(label: String) throws {
    let page = try PageFixtures.page(Array("<title>港口的夜晚與漁船</title>".utf8), charset: label)
    #expect(page.title?.text == "港口的夜晚與漁船")
    #expect(page.charset == "UTF-8")
  }

  @Test(
    "a page that calls its Big5 text UTF-8 or Latin-1 is read nevertheless",
    arguments: ["utf-8", "iso-8859-1"]
  )
  func misdeclared(label: String) throws {
    let text = "<title>港口的夜晚與漁船</title><p>這個港口在日治時期已經是重要的漁港，現在還有不少人以捕魚為生。</p>"
    let page = try PageFixtures.page(PageFixtures.iconv(Data(text.utf8), to: "BIG5"), charset: label)
    #expect(page.title?.text == "港口的夜晚與漁船")
    #expect(page.charset == "Big5")
  }

  @Test("an unknown label is as good as none")
  func unknownLabel() throws {
    let page = try PageFixtures.page(Array("<title>Häfen</title>".utf8), charset: "x-made-up")
    #expect(page.title?.text == "Häfen")
    #expect(page.charset == "UTF-8")
  }

  @Test(
    "labels mean what the standard says, in any case and with white space around",
    arguments: [
      (" Latin1\n", CharacterEncoding.windows1252), ("x-sjis", .shiftJIS), ("KS_C_5601-1987", .eucKR),
      ("gb2312", .gbk), ("unicode", .utf16LE), ("hz-gb-2312", .replacement),
    ]
  )
  func labels(label: String, encoding: CharacterEncoding) {
    #expect(CharacterEncoding(label: label) == encoding)
  }

  @Test("every encoding has its own name as a label", arguments: CharacterEncoding.allCases)
  func names(encoding: CharacterEncoding) {
    #expect(CharacterEncoding(label: encoding.rawValue) == encoding)
  }
}
