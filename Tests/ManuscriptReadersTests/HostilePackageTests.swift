import ManuscriptReaders
import Manuscripts
import Testing

/// Packages that are broken, locked, made to do harm, or something else than their name says.
@Suite struct HostilePackageTests {
  private typealias W = WordPackage

  private func refusal(_ bytes: [UInt8], _ name: String = "chapter.docx") -> ReadError? {
    let error = #expect(throws: ReadError.self) { try ReaderRegistry.read(bytes, path: name) }
    #expect(error?.description.hasPrefix("\(name): ") ?? false)
    #expect(error?.description.contains("; ") ?? false, "\(error?.description ?? "") does not say what to do")
    return error
  }

  /// An EPUB whose container names this package document.
  private func epub(of document: String) -> PackageBuilder {
    var builder = PackageBuilder()
    builder.add("mimetype", "application/epub+zip")
    builder.add(
      "META-INF/container.xml",
      "<container><rootfiles><rootfile full-path='\(document)'/></rootfiles></container>"
    )
    return builder
  }

  @Test("a part that unpacks to far more than any manuscript is refused before it is unpacked")
  func bomb() throws {
    var builder = PackageBuilder()
    builder.add("mimetype", "application/vnd.oasis.opendocument.text")
    builder.add("content.xml", bytes: [UInt8](repeating: 0x20, count: 80 << 20))
    #expect(refusal(try builder.bytes(), "a.odt")?.code == .tooLarge)
  }

  @Test("parts that together unpack to far more than any manuscript are refused")
  func manySmallBombs() throws {
    var builder = epub(of: "c.opf")
    let numbers = 0..<17
    let items = numbers.map { "<item id='i\($0)' href='c\($0).xhtml' media-type='application/xhtml+xml'/>" }
    let spine = numbers.map { "<itemref idref='i\($0)'/>" }
    builder.add(
      "c.opf",
      "<package><manifest>\(items.joined())</manifest><spine>\(spine.joined())</spine></package>"
    )
    let space = [UInt8](repeating: 0x20, count: 4 << 20)
    for number in numbers {
      builder.add(
        "c\(number).xhtml",
        bytes: Array("<html><body>".utf8) + space + Array("</body></html>".utf8)
      )
    }
    #expect(refusal(try builder.bytes(), "a.epub")?.code == .tooLarge)
  }

  @Test("an archive of more files than any document needs is refused")
  func manyEntries() throws {
    var builder = PackageBuilder()
    for number in 0...10_000 { builder.add("part-\(number)", "") }
    let error = refusal(try builder.bytes())
    #expect(error?.code == .tooLarge)
    #expect(error?.description.contains("10001 files") ?? false)
  }

  @Test("names that lead out of the package are names like any other")
  func traversal() throws {
    var package = W(body: W.paragraph("甲。", notes: 2), footnotes: W.footnote(2, W.run("註")))
    package.parts = [("../../../etc/passwd", "root"), ("/abs", "x"), ("word/../../x.xml", "x")]
    #expect(try ReaderRegistry.read(package.bytes(), path: "a.docx").notes.count == 1)
  }

  @Test("a reference that leads out of the package leads nowhere")
  func outside() throws {
    #expect(refusal(try epub(of: "../../../../etc/passwd").bytes(), "a.epub")?.code == .damaged)
  }

  @Test("a document cut off anywhere is damaged, and is said to be", arguments: [1, 2, 3, 5, 10, 50])
  func cut(part: Int) throws {
    let bytes = try W(body: W.paragraph("甲")).bytes()
    let error = refusal(Array(bytes.prefix(bytes.count * part / 51)))
    #expect(error?.code == .damaged)
  }

  @Test("a document whose bytes have changed is read or refused, never more")
  func changed() throws {
    let bytes = try W(body: W.paragraph("甲。", notes: 2), footnotes: W.footnote(2, W.run("註"))).bytes()
    for offset in stride(from: 0, to: bytes.count, by: 7) {
      var broken = bytes
      broken[offset] ^= 0x5A
      if let manuscript = try? ReaderRegistry.read(broken, path: "a.docx") {
        #expect(manuscript.notes.count <= 1)
      }
    }
  }

  @Test("XML that is not well-formed is damaged, and its part is named")
  func brokenXML() throws {
    let error = refusal(try W(body: "<w:p>").bytes())
    #expect(error?.code == .damaged)
    #expect(error?.description.contains("word/document.xml is not well-formed") ?? false)
  }

  @Test("entities are not expanded")
  func entities() throws {
    var builder = PackageBuilder()
    builder.add("mimetype", "application/vnd.oasis.opendocument.text")
    var declarations = "<!ENTITY e0 'ha'>"
    for level in 1...20 {
      declarations += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    builder.add("content.xml", "<!DOCTYPE x [\(declarations)]><x>&e20;</x>")
    #expect(refusal(try builder.bytes(), "a.odt")?.code == .damaged)
  }

  @Test("elements too deep in one another are refused")
  func depth() throws {
    let deep = String(repeating: "<w:sdt>", count: 9_000) + String(repeating: "</w:sdt>", count: 9_000)
    #expect(refusal(try W(body: deep).bytes())?.code == .damaged)
  }

  @Test("locked documents are said to be locked: an encrypted archive, Office's own way, OpenDocument's")
  func locked() throws {
    #expect(refusal(try W(body: "", password: "x").bytes())?.code == .encrypted)
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let office = compound + [UInt8](repeating: 0, count: 632) + name + [UInt8](repeating: 0, count: 96)
    let error = refusal(office)
    #expect(error?.code == .encrypted)
    #expect(error?.description.contains("password") ?? false)
    var builder = PackageBuilder()
    builder.add("mimetype", "application/vnd.oasis.opendocument.text")
    builder.add("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")
    builder.add("content.xml", "\u{1}\u{2}")
    #expect(refusal(try builder.bytes(), "a.odt")?.code == .encrypted)
  }

  static let strangers: [(name: String, bytes: [UInt8], says: String)] = [
    (
      "old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1024),
      "of the old kind"
    ),
    ("rich.docx", Array("{\\rtf1\\ansi a}".utf8), "Rich Text"),
    ("picture.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "an image"),
    ("text.docx", Array("Just words.".utf8), "whatever its name says"),
  ]

  @Test("what only bears the name of a document is called by its own", arguments: strangers.indices)
  func stranger(_ index: Int) {
    let row = Self.strangers[index]
    let error = refusal(row.bytes, row.name)
    #expect(error?.description.contains(row.says) ?? false, "\(error?.description ?? "")")
    #expect(error?.description.contains("DOCX") ?? false)
  }

  @Test("packages of other programs are called by their names")
  func otherPackages() throws {
    var pages = PackageBuilder()
    pages.add("Index/Document.iwa", "x")
    #expect(refusal(try pages.bytes(), "a.docx")?.description.contains("Pages") ?? false)
    var sheet = W(body: "")
    sheet.contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    #expect(refusal(try sheet.bytes(), "a.docx")?.description.contains("spreadsheet") ?? false)
    var archive = PackageBuilder()
    archive.add("readme.txt", "x")
    #expect(refusal(try archive.bytes(), "a.zip")?.description.contains("no manuscript") ?? false)
  }

  @Test("an archive inside of an archive is not opened")
  func nested() throws {
    var outer = PackageBuilder()
    outer.add("chapter.docx", bytes: try W(body: W.paragraph("甲")).bytes())
    #expect(refusal(try outer.bytes(), "all.zip")?.code == .unknownFormat)
  }

  @Test(
    "one thing repeated very often is read in one go",
    arguments: [
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
      "<w:hyperlink r:id=\"r\"/>", "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>", "<w:r><w:tab/></w:r>",
      "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "<w:ins w:id=\"1\"/>",
    ]
  )
  func repetition(of part: String) throws {
    let body = "<w:p>\(W.run("甲"))\(String(repeating: part, count: 20_000))</w:p>"
    let manuscript = try ReaderRegistry.read(
      W(body: body, footnotes: W.footnote(2, W.run("註")), bodyLinks: ["r": "https://example.org"]).bytes(),
      path: "a.docx"
    )
    #expect(manuscript.blocks.count == 1)
  }
}
