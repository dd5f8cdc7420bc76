import ManuscriptReaders
import Manuscripts
import Messages
import Testing

/// JATS, TEI and DocBook: notes, references and links by their elements.
@Suite struct XMLReaderTests {
  private func read(_ text: String) throws -> Manuscript {
    try ReaderRegistry.read(Array(text.utf8), path: "a.xml")
  }

  private func notes(_ manuscript: Manuscript) -> [String] {
    manuscript.notes.map { "\($0.label): \($0.passage.text) \($0.markers.count)" }
  }

  private func body(_ manuscript: Manuscript) -> String {
    manuscript.blocks.map(\.passage.text).joined(separator: "|")
  }

  static let jats = """
    <?xml version="1.0"?>
    <!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) 1.2//EN" "JATS.dtd">
    <article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>
    <article-id>10.1/x</article-id><title-group><article-title>Lights</article-title></title-group>
    <contrib-group><contrib><name><surname>Reed</surname></name></contrib></contrib-group></article-meta></front>
    <body><sec><title>One</title><p>Text<xref ref-type="fn" rid="f1">1</xref> and <xref ref-type="bibr" rid="r1">[1]</xref>,
    <xref ref-type="bibr" rid="r2 r3">[2, 3]</xref> <fn id="own"><p>In place.</p></fn>
    see <xref ref-type="fig" rid="g">figure 1</xref><code>https://code.example</code>.</p></sec></body>
    <back><fn-group><fn id="f1"><label>1</label><p>First <ext-link xlink:href="https://a.example/x">there</ext-link>.</p></fn></fn-group>
    <ref-list><ref id="r1"><label>[1]</label><element-citation publication-type="journal"><person-group
    person-group-type="author"><name><surname>Reed</surname><given-names>Ann</given-names></name></person-group>
    <article-title>Harbour lights</article-title><source>Coastal Review</source><year>2020</year><volume>5</volume>
    <fpage>3</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.1000/x</pub-id></element-citation></ref>
    <ref id="r2"><label>2.</label><mixed-citation publication-type="book">Marsh, <source>Ports</source>, <year>2008</year>,
    <uri xlink:href="https://b.example">https://b.example</uri>.</mixed-citation></ref>
    <ref id="r3"><mixed-citation>Untagged words.</mixed-citation></ref></ref-list></back></article>
    """

  @Test("JATS: notes, tagged and untagged references, links; metadata and code left out")
  func jatsDocument() throws {
    let manuscript = try read(Self.jats)
    #expect(manuscript.format == .jats)
    #expect(body(manuscript) == "Lights|One|Text and , see figure 1.")
    #expect(
      notes(manuscript) == [
        "1: In place. 1", "1: First there. 1", "2: Marsh, Ports, 2008, https://b.example. 1",
        "r3: Untagged words. 1",
        "1: Ann Reed, Harbour lights, Coastal Review, 5, 3-9, 2020, doi:10.1000/x 1",
      ]
    )
    let reference = try #require(manuscript.notes.last?.embeddedItems.first)
    #expect(reference.type == "article-journal")
    #expect(reference.variables["author"] == .names([.parts(family: "Reed", given: "Ann")]))
    #expect(manuscript.notes[2].embeddedItems.first?.variables["title"] == .text("Ports"))
    #expect(manuscript.notes[3].embeddedItems.isEmpty)
    #expect(manuscript.notes[1].hyperlinks.first?.location == .text(line: 9, column: 54))
  }

  @Test("TEI: notes in their place and apart, sources in fields")
  func tei() throws {
    let manuscript = try read(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>no</title></teiHeader><text><body><div><head>One</head>
      <p>Text<note n="1">In place.</note> and<ref target="#n2">2</ref> <choice><sic>teh</sic><corr>the</corr></choice>
      <ref target="https://a.example/x">page</ref><ptr target="#b1"/>.</p></div></body>
      <back><note xml:id="n2" n="2">Apart.</note><listBibl><biblStruct xml:id="b1"><analytic><author><persName><forename>Ann</forename>
      <surname>Reed</surname></persName></author><title>Harbour lights</title></analytic><monogr><title level="j">Coastal Review</title>
      <imprint><biblScope unit="volume">5</biblScope><biblScope unit="page" from="3" to="9"/><date when="2020-05-03"/></imprint></monogr>
      <idno type="DOI">10.1000/x</idno></biblStruct></listBibl></back></text></TEI>
      """
    )
    #expect(manuscript.format == .tei)
    #expect(body(manuscript) == "One|Text and the page.")
    #expect(
      notes(manuscript) == [
        "1: In place. 1", "2: Apart. 1",
        "b1: Ann Reed, Harbour lights, Coastal Review, 5, 3-9, 2020-05-03, doi:10.1000/x 1",
      ]
    )
    #expect(manuscript.notes[2].embeddedItems.first?.type == "article-journal")
  }

  @Test("DocBook: footnotes, references to them, links of both versions")
  func docBook() throws {
    let manuscript = try read(
      """
      <article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"><title>T</title>
      <para>One<footnote xml:id="f"><para>First <link xlink:href="https://a.example/x">there</link>.</para></footnote>
      two<footnoteref linkend="f"/> <ulink url="https://b.example">page</ulink><programlisting>https://c.example</programlisting>.</para>
      </article>
      """
    )
    #expect(manuscript.format == .docbook)
    #expect(notes(manuscript) == ["1: First there. 2"])
    #expect(body(manuscript) == "T|One two page.")
    #expect(manuscript.blocks.flatMap(\.hyperlinks).map(\.destination) == ["https://b.example"])
  }

  @Test("broken XML is read as far as it makes sense, and it is said where it breaks")
  func broken() throws {
    let manuscript = try read("<TEI>\n<text><p>a <hi>b</p>\n<p>c & d</p></text>\n</TEI>")
    #expect(body(manuscript) == "a b|c d")
    let omission = try #require(manuscript.omissions.first)
    #expect(manuscript.omissions.count == 1)
    #expect(omission.location == .text(line: 2, column: 1))
    guard case .brokenMarkup(let words) = omission.reason else {
      Issue.record("\(omission)")
      return
    }
    #expect(words.description.contains("mismatch"))
  }

  @Test("where the parser gives up it is said from which line on nothing was read")
  func brokenOff() throws {
    let manuscript = try read("<TEI>\n<text><p>a</p></text>\n</TEI>\n<TEI><text><p>b</p></text></TEI>\n")
    #expect(body(manuscript) == "a")
    #expect(manuscript.omissions.map(\.location) == [.text(line: 4, column: 1)])
    guard case .brokenOff? = manuscript.omissions.first?.reason else {
      Issue.record("\(manuscript.omissions)")
      return
    }
  }

  @Test("a document without any element is refused")
  func noElement() {
    let error = #expect(throws: ReadError.self) {
      try ReaderRegistry.read(Array("<>".utf8), path: "a.xml", as: .tei)
    }
    #expect(error?.code == .damaged)
  }

  @Test("well-formed XML leaves nothing out")
  func whole() throws {
    #expect(try read("<TEI><text><p>a</p></text></TEI>").omissions.isEmpty)
  }

  @Test("entities are not expanded, and files not read")
  func entities() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <TEI><text><p>x&c;&f;</p></text></TEI>
      """
    let manuscript = try read(bomb)
    #expect(body(manuscript) == "x")
    #expect(manuscript.omissions.count == 1)
  }

  @Test("elements in one another without end are refused")
  func nesting() {
    let text = "<TEI>" + String(repeating: "<p>", count: 50_000)
    let error = #expect(throws: ReadError.self) { try read(text) }
    #expect(error?.code == .damaged)
  }
}
