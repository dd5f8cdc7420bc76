import Messages
import Testing

@testable import Markup

/// XML and HTML as the readers of formats get them.
@Suite struct MarkupParserTests {
  private func xml(_ text: String) throws -> MarkupTree { try MarkupParser.xml(Array(text.utf8)) }

  @Test("elements, attributes and text stand in document order")
  func order() throws {
    let tree = try xml("<a x='1' xmlns:p='urn:p' p:x='2'>one<b>two</b>three</a>")
    let root = try #require(tree.root)
    #expect(root.local == "a")
    #expect(root["x"] == "1")
    #expect(root["x", in: "urn:p"] == "2")
    #expect(root.text == "onetwothree")
    #expect(root.children.map(\.local) == ["b"])
    #expect(root.child("b")?.text == "two")
    #expect(root.child("b")?.parent?.local == "a")
  }

  @Test("a node knows where it begins in the file")
  func places() throws {
    let text = "<a>\n  <b x='&amp;'>甲乙 &amp; 丙</b></a>"
    let tree = try xml(text)
    let bytes = Array(text.utf8)
    for node in tree.nodes where node.isText {
      let written = bytes[Int(node.source)...]
      let isReference = written.first == UInt8(ascii: "&")
      #expect(isReference || written.starts(with: tree.text(of: node)))
    }
    let element = try #require(tree.root?.child("b"))
    #expect(bytes[Int(element.node.source)...].starts(with: "<b".utf8))
    #expect(element["x"] == "&")
    #expect(element.text == "甲乙 & 丙")
  }

  @Test(
    "an ampersand in an attribute is one, however it is written",
    arguments: ["&amp;", "&#38;", "&#x26;"]
  )
  func ampersand(written: String) throws {
    #expect(try xml("<a href='?a=1\(written)b=2'/>").root?["href"] == "?a=1&b=2")
    #expect(try xml("<a href='\(written)#38;'/>").root?["href"] == "&#38;")
  }

  @Test("names of characters are characters where a document type may define them")
  func namedCharacters() throws {
    let tree = try xml("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'x.dtd'><p>a&nbsp;b&mdash;c</p>")
    #expect(tree.root?.text == "a\u{A0}b—c")
  }

  @Test("an entity of the document's own is not expanded, and no file is read through one")
  func entities() throws {
    let file = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"
    #expect(throws: MarkupError.self) { try xml(file) }
    var laughs = "<!DOCTYPE a [<!ENTITY l0 'ha'>"
    for level in 1...30 {
      let inner = String(repeating: "&l\(level - 1);", count: 10)
      laughs += "<!ENTITY l\(level) '\(inner)'>"
    }
    #expect(throws: MarkupError.self) { try xml(laughs + "]><a>&l30;</a>") }
  }

  @Test("attributes that a document type supplies are left out")
  func defaults() throws {
    let tree = try xml("<!DOCTYPE a [<!ATTLIST b c CDATA 'long'>]><a><b/><b c='own'/></a>")
    #expect(tree.root?.children.map { $0["c"] } == [nil, "own"])
  }

  @Test("what is not well-formed is refused with its line")
  func broken() {
    let error = #expect(throws: MarkupError.self) { try xml("<a>\n<b>\n</a>") }
    guard case .broken(let words, let line) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line == 3)
    let text = words.description
    #expect(text.contains("mismatch") && !text.contains("\n"))
  }

  @Test("elements too deep in one another are refused in XML and flattened in HTML")
  func depth() throws {
    let deep = String(repeating: "<b>", count: 5_000) + "x" + String(repeating: "</b>", count: 5_000)
    #expect(throws: MarkupError.self) { try xml("<a>\(deep)</a>") }
    let tree = try MarkupParser.html(Array("<p>\(deep)y</p>".utf8))
    #expect(tree.root?.text == "xy")
  }

  @Test("a tag with more attributes than any document needs is refused")
  func attributes() {
    let many = (0..<5_000).map { " a\($0)='1'" }.joined()
    #expect(throws: MarkupError.tooLarge) { try xml("<a\(many)/>") }
    #expect(throws: MarkupError.tooLarge) { try MarkupParser.html(Array("<a\(many)>".utf8)) }
  }

  @Test("HTML is read as browsers read it")
  func html() throws {
    let tree = try MarkupParser.html(Array("<p>one<p epub:type=footnote>甲&nbsp;<br>乙<b>丙".utf8))
    let paragraphs = try #require(tree.root).descendants("p")
    #expect(paragraphs.map(\.text) == ["one", "甲\u{A0}乙丙"])
    #expect(paragraphs[1]["type", in: MarkupNamespace.epub] == "footnote")
  }
}
