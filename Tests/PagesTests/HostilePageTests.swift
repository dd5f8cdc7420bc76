import Foundation
import Pages
import TestSupport
import Testing

/// Pages made to cost time and memory: each must end, and say what it still can.
@Suite struct HostilePageTests {
  private static let mega = 1 << 20

  @Test("a title of ten megabytes is cut")
  func longTitle() throws {
    let page = try PageFixtures.page(Array(("<title>" + String(repeating: "長", count: 3 * Self.mega)).utf8))
    #expect(page.titles.allSatisfy { $0.text.utf8.count <= 4_096 })
  }

  @Test("a hundred thousand nested elements end the reading")
  func nested() throws {
    let text =
      "<title>Depth</title>" + String(repeating: "<div><b>", count: 100_000)
      + String(repeating: "</b></div>", count: 100_000)
    #expect(try PageFixtures.page(Array(text.utf8)).title?.text == "Depth")
  }

  @Test("a start tag of a hundred thousand attributes is left alone")
  func attributes() throws {
    let text = "<title>Many</title><body " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">"
    #expect(try PageFixtures.page(Array(text.utf8)).title?.text == "Many")
  }

  @Test("an attribute of a megabyte does not hide the title")
  func longAttribute() throws {
    let text = "<html data-x='\(String(repeating: "y ", count: 100_000))'><title>After</title>"
    #expect(try PageFixtures.page(Array(text.utf8)).title?.text == "After")
  }

  @Test("NULs are dropped")
  func nuls() throws {
    let page = try PageFixtures.page(Array("<title>Ha\0rb\0our</ti\0tle><h1>x</h1>".utf8))
    #expect(page.titles.contains { $0.text == "Harbour" })
  }

  @Test("entities of a document type are not expanded")
  func entities() throws {
    let lines = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }
      .joined()
    let text =
      "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY l0 'lol'>\(lines)]><html><head><title>Laughs &l9;</title></head></html>"
    let page = try PageFixtures.page(Array(text.utf8), contentType: "application/xhtml+xml")
    #expect(page.titles.allSatisfy { $0.text.utf8.count < 200 })
  }

  @Test("deep and endless JSON-LD is survived")
  func linkedData() throws {
    let deep = String(repeating: "[", count: 100_000)
    let text = "<title>Deep</title><script type='application/ld+json'>\(deep)</script>"
    #expect(try PageFixtures.page(Array(text.utf8)).title?.text == "Deep")
  }

  @Test("bytes that are nothing give nothing", arguments: [0, 1, 2, 3])
  func noise(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let bytes = (0..<200_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    #expect(try PageFixtures.page(bytes).titles.count < 100)
  }

  @Test("an empty body is an empty page")
  func empty() throws {
    #expect(try PageFixtures.page([]).titles.isEmpty)
  }
  @Test("a meta element with a megabyte of content is cut")
  func longContent() throws {
    let text =
      "<meta property='og:title' content='\(String(repeating: "長", count: Self.mega / 3))'><title>T</title>"
    #expect(try PageFixtures.page(Array(text.utf8)).titles.allSatisfy { $0.text.utf8.count <= 4_096 })
  }

  @Test(
    "elements, comments and scripts that never end are survived",
    arguments: ["<a href='", "<!--", "<script>", "<h1"]
  )
  func unclosed(start: String) throws {
    let text = "<title>Open</title><body><p>text" + start + String(repeating: "x <b> & ", count: 100_000)
    #expect(try PageFixtures.page(Array(text.utf8)).title?.text == "Open")
  }

  @Test("a title of references and by-lines of half a megabyte are survived")
  func references() throws {
    let text =
      "<title>\(String(repeating: "&amp;amp;", count: 50_000))</title><h1>Refs</h1>"
      + "<div class=author>\(String(repeating: "記者", count: 80_000))</div>"
    #expect(try PageFixtures.page(Array(text.utf8)).titles.contains { $0.text == "Refs" })
  }

  @Test("a link to the front page with a picture behind a long text is survived")
  func longFrontPageLink() throws {
    let link = "<a href='/'>\(String(repeating: "x", count: 4_090))<img alt='The Harbour Review'>more</a>"
    #expect(try PageFixtures.page(Array("<title>Long</title>\(link)".utf8)).title?.text == "Long")
  }
}
