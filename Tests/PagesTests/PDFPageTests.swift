import Fetching
import Foundation
import Pages
import TestSupport
import Testing
import WebAddresses

/// PDF files as answers of servers.
@Suite struct PDFPageTests {
  private func page(
    _ name: String,
    contentType: String? = "application/pdf",
    chunk: Int = 1_000
  ) throws -> Page {
    let bytes = try Data(contentsOf: Fixtures.url("pdf/\(name)"))
    return try PageFixtures.page(bytes, contentType: contentType, chunk: chunk)
  }

  @Test("its title is the one that the file gives itself, and its authors likewise")
  func described() throws {
    let page = try page("libreoffice.pdf")
    #expect(page.title == PageTitle(text: "港口與鐵道：一座城市的百年", source: .pdf))
    #expect(page.authors == ["林木森"])
  }

  @Test("without a title of its own it has the largest text of its first page")
  func largest() throws {
    #expect(try page("cairo.pdf").titles.map(\.text) == ["Tides of the Northern Coast"])
  }

  @Test("lines of a large title are joined with a space where its script has spaces")
  func joined() throws {
    #expect(try page("ghostscript.pdf").titles.map(\.text) == ["The Keeping of Lighthouses"])
    #expect(try page("chromium.pdf").titles.map(\.text) == ["港口與鐵道：一座城市的百年"])
  }

  @Test("it is told by its bytes where the server calls it something else", arguments: ["text/html", nil])
  func mislabelled(contentType: String?) throws {
    #expect(try page("cairo.pdf", contentType: contentType).titles.count == 1)
  }

  @Test("the reader of a PDF file wants all of it")
  func appetite() throws {
    let response = FetchResponse(status: 200, finalURL: try RequestURL("https://www.example.org/a.pdf"))
    let reader = PageReader(response: response)
    let bytes = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 20)
    let appetites = stride(from: 0, to: bytes.count, by: 4_096).map { start in
      bytes[start..<min(start + 4_096, bytes.count)].withUnsafeBytes(reader.consume)
    }
    #expect(appetites.allSatisfy { $0 == .all })
  }

  @Test("a file that cannot be opened says why, and claims nothing", arguments: ["encrypted.pdf"])
  func unreadable(name: String) throws {
    let page = try page(name)
    #expect(page.titles.isEmpty)
    #expect(
      page.signs.contains { if case .unreadable(let why) = $0 { why.contains("password") } else { false } }
    )
  }

  @Test("a file that forbids copying tells its title")
  func noCopying() throws {
    #expect(try page("no-copying.pdf").titles.map(\.text) == ["The Keeping of Lighthouses"])
  }

  @Test("a page that inflates without end costs the text of its page, not its title")
  func bomb() throws {
    #expect(try page("bomb.pdf").titles.map(\.text) == ["A small file"])
  }
}
