import Foundation
import TestSupport
import Testing

@testable import PDFReading

/// Reading the files of Fixtures/pdf/ with poppler's programs.
@Suite struct PDFReaderTests {
  /// A row of files.json: a file, and what is to be read in it.
  struct Row: Decodable, CustomTestStringConvertible {
    let file: String
    let titles: [String]
    let authors: [String]
    let largest: String
    let links: [String]
    let raised: [String]

    var testDescription: String { file }
  }

  static let rows = Result {
    try JSONDecoder().decode([Row].self, from: Data(contentsOf: Fixtures.url("pdf/files.json")))
  }

  private static func file(_ name: String) throws -> PDFFile {
    let data = try Data(contentsOf: Fixtures.url("pdf/\(name)"))
    return try data.withUnsafeBytes { (bytes) throws(PDFReadError) in try PDFFile(bytes) }
  }

  private let reader = PDFReader(limits: .page)

  @Test(
    "titles and authors come from the information dictionary and the XMP packet",
    arguments: try rows.get()
  )
  func information(_ row: Row) throws {
    let information = try reader.information(of: Self.file(row.file))
    #expect(information.titles == row.titles)
    #expect(information.authors == row.authors)
    #expect(information.pages >= 1)
  }

  @Test("the largest text is found by its font's size, radicals made characters", arguments: try rows.get())
  func sizes(_ row: Row) throws {
    let runs = try reader.pages(of: Self.file(row.file)).flatMap(\.runs)
    let largest = runs.map(\.fontSize).max() ?? 0
    let text = runs.filter { $0.fontSize > largest * 0.92 }.map(\.text)
    #expect([text.joined(), text.joined(separator: " ")].contains(row.largest))
  }

  @Test("a link leads to its annotation's target, whatever text it covers", arguments: try rows.get())
  func links(_ row: Row) throws {
    let links = try reader.pages(of: Self.file(row.file)).flatMap(\.runs).flatMap(\.links)
    #expect(Set(links.map(\.target)) == Set(row.links))
  }

  @Test("a raised number is a run of its own, smaller than the text before it", arguments: try rows.get())
  func raised(_ row: Row) throws {
    let runs = try reader.pages(of: Self.file(row.file)).flatMap(\.runs)
    let raised = zip(runs, runs.dropFirst()).filter { before, run in
      run.fontSize < before.fontSize * 0.85 && run.box.y < before.box.y + before.box.height / 2
    }
    #expect(raised.map(\.1.text).filter { Int($0) != nil } == row.raised)
  }

  @Test(
    "characters that share a glyph with the meant one are that one",
    arguments: [
      ("https://a.example/draft\u{2011}v2", "https://a.example/draft-v2"), ("\u{2329}⼝\u{232A}", "〈口〉"),
    ]
  )
  func sharedGlyphs(printed: String, meant: String) {
    let resolved = PrintedCharacters.resolved(printed)
    #expect(Array(resolved.unicodeScalars) == Array(meant.unicodeScalars))
  }

  @Test("places are in points from the upper left corner")
  func places() throws {
    let page = try #require(try reader.pages(of: Self.file("ghostscript.pdf")).first)
    #expect(page.number == 1)
    #expect(abs(page.height - 842) < 1)
    let title = try #require(page.runs.first)
    #expect(title.text == "The Keeping")
    #expect(title.fontSize == 20)
    #expect(title.isBold)
    #expect(abs(title.box.x - 72) < 1)
    #expect(abs(title.box.y + title.box.height - (842 - 720)) < 6)
  }

  @Test("only the pages that are asked for are read")
  func range() throws {
    let pages = try reader.pages(2...2, of: Self.file("libreoffice.pdf"))
    #expect(pages.map(\.number) == [2])
  }

  @Test("a file with a password is told from a broken one")
  func encrypted() throws {
    let file = try Self.file("encrypted.pdf")
    #expect(performing: { try reader.information(of: file) }, throws: { Self.code($0) == .encrypted })
    #expect(performing: { try reader.pages(of: file) }, throws: { Self.code($0) == .encrypted })
  }

  @Test("a file that forbids copying tells its title, and its text stays closed")
  func noCopying() throws {
    let file = try Self.file("no-copying.pdf")
    #expect(try reader.information(of: file).titles == ["The Keeping of Lighthouses"])
    #expect(performing: { try reader.pages(of: file) }, throws: { Self.code($0) == .encrypted })
  }

  @Test(
    "what is no PDF file is called broken",
    arguments: [
      "%PDF-1.7\n", "%PDF-1.7\ntrailer << /Root 1 0 R >>", "", String(repeating: "[", count: 100_000),
    ]
  )
  func damaged(_ text: String) throws {
    let file = try Array(text.utf8).withUnsafeBytes { (bytes) throws(PDFReadError) in try PDFFile(bytes) }
    #expect(performing: { try reader.information(of: file) }, throws: { Self.code($0) == .damaged })
  }

  @Test("half a file is read as far as it goes, or called broken")
  func half() throws {
    let whole = try Data(contentsOf: Fixtures.url("pdf/chromium.pdf"))
    for length in stride(from: 1_000, to: whole.count, by: 20_000) {
      let file = try whole.prefix(length).withUnsafeBytes { (bytes) throws(PDFReadError) in try PDFFile(bytes)
      }
      do throws(PDFReadError) { _ = try reader.pages(of: file) } catch { #expect(error.code == .damaged) }
    }
  }

  @Test("a page that inflates to hundreds of megabytes is given up at the processor's limit")
  func bomb() throws {
    let limits = PDFLimits(processorSeconds: 1, seconds: 60, memoryBytes: 1 << 30, outputBytes: 1 << 20)
    let file = try Self.file("bomb.pdf")
    #expect(
      performing: { try PDFReader(limits: limits).pages(of: file) },
      throws: { Self.code($0) == .tooCostly }
    )
    #expect(try reader.information(of: file).titles == ["A small file"])
  }

  @Test("output beyond the limit ends the program")
  func output() throws {
    let limits = PDFLimits(processorSeconds: 5, seconds: 60, memoryBytes: 1 << 30, outputBytes: 100)
    let file = try Self.file("chromium.pdf")
    #expect(
      performing: { try PDFReader(limits: limits).pages(of: file) },
      throws: { Self.code($0) == .tooCostly }
    )
  }

  @Test("a machine without poppler says what to install")
  func missing() throws {
    let reader = PDFReader(limits: .page, searchPath: "/nonexistent")
    let file = try Self.file("cairo.pdf")
    #expect(
      performing: { try reader.information(of: file) },
      throws: { Self.code($0) == .missingProgram && "\($0)".contains("install poppler-utils") }
    )
  }

  @Test("a file put aside has no name on the disk")
  func nameless() throws {
    var status = stat()
    let file = try Self.file("cairo.pdf")
    #expect(fstat(file.descriptor, &status) == 0)
    #expect(status.st_nlink == 0)
    #expect(status.st_size > 0)
  }

  private static func code(_ error: any Error) -> PDFReadError.Code? { (error as? PDFReadError)?.code }
}
