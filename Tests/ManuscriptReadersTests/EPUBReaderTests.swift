import ManuscriptReaders
import Manuscripts
import Testing

/// Books, and the ways in which their notes are marked up.
@Suite struct EPUBReaderTests {
  /// A book of chapters, each a name and what stands in its `body`.
  private func book(
    _ chapters: [(String, String)],
    manifest: String = "",
    spine: String = "",
    parts: [(String, String)] = []
  ) throws -> Manuscript {
    var package = PackageBuilder()
    package.add("mimetype", "application/epub+zip")
    package.add(
      "META-INF/container.xml",
      """
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
      <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
      """
    )
    let items = chapters.indices.map {
      "<item id=\"c\($0)\" href=\"\(chapters[$0].0)\" media-type=\"application/xhtml+xml\"/>"
    }
    let references = chapters.indices.map { "<itemref idref=\"c\($0)\"/>" }
    package.add(
      "OEBPS/book.opf",
      """
      <package xmlns="http://www.idpf.org/2007/opf"><manifest>\(items.joined())\(manifest)</manifest>\
      <spine>\(spine)\(references.joined())</spine></package>
      """
    )
    for (name, body) in chapters {
      package.add(
        "OEBPS/\(name)",
        """
        <?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">\
        <head><title>T</title></head><body>\(body)</body></html>
        """
      )
    }
    for (name, content) in parts { package.add("OEBPS/\(name)", content) }
    return try ReaderRegistry.read(package.bytes(), path: "book.epub")
  }

  private func chapter(_ body: String) throws -> Manuscript { try book([("one.xhtml", body)]) }

  private func expectOneNote(_ manuscript: Manuscript, label: String = "1", body: String = "甲。乙。") {
    #expect(manuscript.notes.map(\.label) == [label])
    #expect(manuscript.notes.map(\.passage.text) == ["註文。"])
    #expect(manuscript.notes.map(\.markers.count) == [1])
    #expect(manuscript.notes.first?.markers.first?.utf8Offset == 6)
    #expect(manuscript.blocks.map(\.passage.text) == [body])
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  static let markups: [(name: String, body: String)] = [
    (
      "epub:type",
      "<p>甲。<a epub:type='noteref' href='#n1'>1</a>乙。</p><aside epub:type='footnote' id='n1'><p>註文。</p></aside>"
    ),
    (
      "DPUB-ARIA, a numbered list and a way back",
      """
      <p>甲。<a role='doc-noteref' id='r1' href='#n1'><sup>1</sup></a>乙。</p>\
      <section role='doc-endnotes'><ol><li id='n1'><p>註文。<a href='#r1' role='doc-backlink'>↩</a></p></li></ol></section>
      """
    ),
    (
      "GitHub's classes",
      """
      <p>甲。<sup class='footnote-ref'><a href='#fn-1' id='fnref-1'>1</a></sup>乙。</p><section class='footnotes'><ol>\
      <li id='fn-1'><p>註文。 <a href='#fnref-1' class='footnote-backref'>↩</a></p></li></ol></section>
      """
    ),
    (
      "MediaWiki's references",
      """
      <p>甲。<sup class='reference' id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup>乙。</p><ol class='references'>\
      <li id='cite_note-1'><span class='mw-cite-backlink'><a href='#cite_ref-1'>↑</a></span> \
      <span class='reference-text'>註文。</span></li></ol>
      """
    ),
    (
      "Word's anchors, without a word of what they are",
      """
      <p>甲。<a href='#_ftn1' id='_ftnref1'>[1]</a>乙。</p><div><div id='ftn1'><p><a href='#_ftnref1' id='_ftn1'>[1]</a> \
      註文。</p></div></div>
      """
    ),
    (
      "Substack's anchors",
      """
      <p>甲。<a class='footnote-anchor' id='footnote-anchor-1' href='#footnote-1'>1</a>乙。</p><div class='footnote'>\
      <a id='footnote-1' href='#footnote-anchor-1' class='footnote-number'>1</a><div><p>註文。</p></div></div>
      """
    ),
    (
      "WordPress's identifiers",
      """
      <p>甲。<sup data-fn='u' class='fn'><a id='u-link' href='#u'>1</a></sup>乙。</p><ol class='wp-block-footnotes'>\
      <li id='u'>註文。 <a href='#u-link'>↩︎</a></li></ol>
      """
    ),
    (
      "a number that leads there and back, in one paragraph each",
      "<p>甲。<sup><a id='r1' href='#n1'>1</a></sup>乙。</p><p id='n1'><a href='#r1'>1</a>. 註文。</p>"
    ),
    (
      "a definition list",
      "<p>甲。<a id='r1' href='#n1'>1</a>乙。</p><dl><dt id='n1'><a href='#r1'>1</a></dt><dd>註文。<a href='#r1'>^</a></dd></dl>"
    ),
  ]

  @Test("a note is found however it is marked up", arguments: markups.indices)
  func forms(_ index: Int) throws {
    let manuscript = try chapter(Self.markups[index].body)
    if Self.markups[index].name == "a definition list" {
      #expect(manuscript.notes.map(\.passage.text) == ["註文。"])
      #expect(manuscript.notes.map(\.label) == ["1"])
    } else {
      expectOneNote(manuscript)
    }
  }

  @Test("notes may stand in a file of their own, and begin anew in each chapter")
  func notesElsewhere() throws {
    func text(_ file: String, _ number: Int) -> String {
      "<p>甲。<a epub:type='noteref' id='r\(number)' href='notes.xhtml#\(file)-\(number)'>\(number)</a></p>"
    }
    let manuscript = try book([
      ("a.xhtml", text("a", 1) + text("a", 2)), ("b.xhtml", text("b", 1)),
      (
        "notes.xhtml",
        """
        <section epub:type='endnotes'><p epub:type='endnote' id='a-1'><a href='a.xhtml#r1'>1</a>. 甲一</p>\
        <p epub:type='endnote' id='a-2'><a href='a.xhtml#r2'>2</a>. 甲二</p>\
        <p epub:type='endnote' id='b-1'><a href='b.xhtml#r1'>1</a>. 乙一</p></section>
        """
      ),
    ])
    #expect(manuscript.notes.map(\.id) == ["n1", "n2", "n1-2"])
    #expect(manuscript.notes.map(\.passage.text) == ["甲一", "甲二", "乙一"])
    #expect(manuscript.notes.map { $0.markers.map(\.block) } == [[0], [1], [2]])
    #expect(manuscript.notes[2].location.start == .package(part: "OEBPS/notes.xhtml", paragraph: 3))
    #expect(manuscript.notes[2].markers[0].location == .package(part: "OEBPS/b.xhtml", paragraph: 1))
  }

  @Test("the spine's order counts, and the navigation is no text")
  func spine() throws {
    let manuscript = try book(
      [("b.xhtml", "<p>後</p>")],
      manifest: "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
        + "<item id='n' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>"
        + "<item id='x' href='toc.ncx' media-type='application/x-dtbncx+xml'/>",
      spine: "<itemref idref='n'/><itemref idref='a' linear='no'/>",
      parts: [
        ("a.xhtml", "<html><body><nav><p>目次</p></nav><p>前</p></body></html>"),
        ("nav.xhtml", "<html><body><p>目錄</p></body></html>"),
      ]
    )
    #expect(manuscript.blocks.map(\.passage.text) == ["前", "後"])
  }

  @Test("one note that is pointed to from several places has several markers")
  func severalMarkers() throws {
    let manuscript = try chapter(
      """
      <p>甲<a epub:type='noteref' href='#n'>*</a>乙<a epub:type='noteref' href='#n'>*</a></p>\
      <aside epub:type='footnote' id='n'>* 註</aside>
      """
    )
    #expect(manuscript.notes.map(\.id) == ["nstar"])
    #expect(manuscript.notes[0].markers.map(\.utf8Offset) == [3, 6])
    #expect(manuscript.notes[0].passage.text == "註")
  }

  @Test("a note that nothing points to is a note, and a marker that leads nowhere a marker")
  func unmarked() throws {
    let manuscript = try chapter(
      "<p>甲<a epub:type='noteref' href='#gone'>7</a></p><aside epub:type='footnote' id='n'>3. 註</aside>"
    )
    #expect(manuscript.notes.map(\.label) == ["3"])
    #expect(manuscript.notes[0].markers.isEmpty)
    #expect(manuscript.notes[0].passage.text == "註")
    #expect(manuscript.orphanMarkers.map(\.label) == ["7"])
  }

  @Test("links between a table of contents and headings are no notes")
  func contents() throws {
    let manuscript = try chapter(
      "<ul><li><a id='t1' href='#h1'>1</a></li></ul><h2 id='h1'><a href='#t1'>1</a></h2><p>甲<a href='#h1'>前章</a></p>"
    )
    #expect(manuscript.notes.isEmpty)
    #expect(manuscript.orphanMarkers.isEmpty)
  }

  @Test("code is no text, what was struck out neither, and words may be links")
  func text() throws {
    let manuscript = try chapter(
      """
      <h2>題</h2><p>甲 <code>https://example.org/code</code>\n乙&amp;<del>丙</del>\
      <a href='https://example.org/a?b=1&amp;c=2'> 報告 </a><br/>10<sup>6</sup></p><pre>x</pre>
      """
    )
    #expect(manuscript.blocks.map(\.passage.text) == ["題", "甲乙& 報告\n10⁶"])
    #expect(manuscript.blocks[0].kind == .heading(level: 2))
    let link = try #require(manuscript.blocks[1].hyperlinks.first)
    #expect(link.destination == "https://example.org/a?b=1&c=2")
    #expect(link.textRange == 8..<14)
  }

  @Test("a chapter that is not well-formed is read as browsers read it")
  func tagSoup() throws {
    let manuscript = try book(
      [],
      manifest: "<item id='a' href='a.html' media-type='text/html'/>",
      spine: "<itemref idref='a'/>",
      parts: [("a.html", "<html><body><p>甲<br>乙<p>丙&nbsp;丁</body></html>")]
    )
    #expect(manuscript.blocks.map(\.passage.text) == ["甲乙", "丙\u{A0}丁"])
  }
}
