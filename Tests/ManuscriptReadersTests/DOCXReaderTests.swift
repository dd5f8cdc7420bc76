import ManuscriptReaders
import Manuscripts
import Testing

/// What Word documents hold beside plain text, and what a reader of the printed page sees of it.
@Suite struct DOCXReaderTests {
  private typealias W = WordPackage

  private func read(_ package: WordPackage) throws -> Manuscript {
    try ReaderRegistry.read(package.bytes(), path: "chapter.docx")
  }

  private func oneNote(_ content: String, links: [String: String] = [:]) throws -> Note {
    let package = W(
      body: W.paragraph("正文。", notes: 2),
      footnotes: W.footnote(2, content),
      footnoteLinks: links
    )
    let manuscript = try read(package)
    return try #require(manuscript.notes.first)
  }

  @Test("notes are numbered in the order of their markers, whatever their identifiers")
  func numbers() throws {
    let manuscript = try read(
      W(
        body: W.paragraph("甲。", notes: 7) + W.paragraph("乙。", notes: 3),
        footnotes: W.footnote(3, W.run(" 後一條。")) + W.footnote(7, W.run(" 前一條。"))
      )
    )
    #expect(manuscript.notes.map(\.label) == ["1", "2"])
    #expect(manuscript.notes.map(\.passage.text) == ["前一條。", "後一條。"])
    #expect(manuscript.notes.map { $0.markers.map(\.block) } == [[0], [1]])
    #expect(manuscript.notes[1].markers[0].utf8Offset == "乙。".utf8.count)
    #expect(manuscript.blocks.map(\.passage.text) == ["甲。", "乙。"])
    #expect(manuscript.notes[0].location.start == .package(part: "word/footnotes.xml", paragraph: 4))
  }

  @Test("a text that is split over runs is one text")
  func runs() throws {
    let note = try oneNote(W.run(" https://exa") + "<w:proofErr/>" + W.run("mple.org/") + W.run("a-b"))
    #expect(note.passage.text == "https://example.org/a-b")
  }

  @Test("hyperlinks of notes lead where the notes' own relationships say")
  func relationships() throws {
    let note = try oneNote(
      W.run("見") + "<w:hyperlink r:id=\"rId1\" w:anchor=\"s2\">\(W.run("報告"))</w:hyperlink>" + W.run("。"),
      links: ["rId1": "https://example.org/report?a=1&amp;b=2"]
    )
    #expect(note.passage.text == "見報告。")
    #expect(note.hyperlinks.map(\.destination) == ["https://example.org/report?a=1&b=2#s2"])
    #expect(note.hyperlinks.map(\.textRange) == [3..<9])
  }

  @Test("endnotes have relationships and numbers of their own, small Roman ones unless told otherwise")
  func endnotes() throws {
    var package = W(
      body: W.paragraph("甲。", notes: 2) + "<w:p><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>",
      footnotes: W.footnote(2, W.run("腳註。")),
      endnotes:
        "<w:endnote w:id=\"2\"><w:p><w:hyperlink r:id=\"r\">\(W.run("尾註"))</w:hyperlink></w:p></w:endnote>",
      footnoteLinks: ["r": "https://example.org/wrong"],
      endnoteLinks: ["r": "https://example.org/right"]
    )
    var manuscript = try read(package)
    #expect(manuscript.notes.map(\.id) == ["n1", "ni"])
    #expect(manuscript.notes[1].hyperlinks.map(\.destination) == ["https://example.org/right"])
    package.settings = "<w:endnotePr><w:numFmt w:val=\"decimal\"/></w:endnotePr>"
    manuscript = try read(package)
    #expect(manuscript.notes.map(\.id) == ["n1", "n1-2"])
  }

  @Test("fields that are links are links, simple or complex, nested or not")
  func fields() throws {
    let complex = try oneNote(
      W.field("HYPERLINK \"https://example.org/a\" \\l \"p3\" \\o \"tip\"", W.run("甲"))
    )
    #expect(complex.hyperlinks.map(\.destination) == ["https://example.org/a#p3"])
    #expect(complex.passage.text == "甲")
    let simple = try oneNote(
      "<w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/b&quot; \">\(W.run("乙"))</w:fldSimple>"
    )
    #expect(simple.hyperlinks.map(\.destination) == ["https://example.org/b"])
    let nested = try oneNote(
      W.field("HYPERLINK \"https://example.org/c\"", W.field("PAGEREF x", W.run("12")))
    )
    #expect(nested.hyperlinks.map(\.textRange) == [0..<2])
    let local = try oneNote(W.field("HYPERLINK \\l \"_Ref1\"", W.run("註 1")))
    #expect(local.hyperlinks.isEmpty)
  }

  @Test(
    "Zotero's and Mendeley's fields hand over what they printed",
    arguments: ["ZOTERO_ITEM CSL_CITATION", "CSL_CITATION"]
  )
  func citationFields(name: String) throws {
    let json = """
      {"citationID":"x","citationItems":[{"id":1,"itemData":{"id":1,"type":"webpage","title":"A & B","URL":"https://example.org/ab",\
      "author":[{"family":"Reed","given":"Ann"}],"issued":{"date-parts":[["2020",5]]}}}],"schema":"…"}
      """
    let note = try oneNote(
      W.run("見 ") + W.field("ADDIN \(name) \(json)", W.run("Ann Reed, “A & B”".replacing("&", with: "&amp;")))
    )
    #expect(note.passage.text == "見 Ann Reed, “A & B”")
    let item = try #require(note.embeddedItems.first)
    #expect(item.origin == .field)
    #expect(item.type == "webpage")
    #expect(item.variables["title"] == .text("A & B"))
    #expect(item.variables["issued"] == .date(from: [2020, 5], to: nil, season: nil))
    #expect(item.textRange == 4..<note.passage.text.utf8.count)
  }

  @Test("EndNote's fields hand over what they printed")
  func endNote() throws {
    let xml = """
      <EndNote><Cite><Author>Reed</Author><record><ref-type name="Journal Article">17</ref-type><contributors><authors>\
      <author><style>Reed, Ann</style></author></authors></contributors><titles><title><style>Harbours</style></title>\
      <secondary-title>Coastal Review</secondary-title></titles><dates><year>2019</year></dates></record></Cite></EndNote>
      """
    let note = try oneNote(W.field("ADDIN EN.CITE \(xml)", W.run("Reed 2019")))
    let item = try #require(note.embeddedItems.first)
    #expect(item.type == "article-journal")
    #expect(item.variables["title"] == .text("Harbours"))
    #expect(item.variables["author"] == .names([.parts(family: "Reed", given: "Ann")]))
    #expect(item.variables["container-title"] == .text("Coastal Review"))
  }

  @Test("changes are read as accepted, and it is said where they stand")
  func trackedChanges() throws {
    let manuscript = try read(
      W(
        body: """
          <w:p>\(W.run("甲"))<w:ins w:id="1" w:author="a">\(W.run("加"))\(W.reference(2))</w:ins>\
          <w:del w:id="2" w:author="a"><w:r><w:delText>刪</w:delText></w:r>\(W.reference(3))</w:del>\(W.run("乙"))</w:p>\
          <w:p><w:moveFrom w:id="3">\(W.run("移"))</w:moveFrom></w:p><w:p><w:moveTo w:id="4">\(W.run("移"))</w:moveTo></w:p>\
          <w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr>\(W.run("前半"))</w:p>\(W.paragraph("後半"))
          """,
        footnotes: W.footnote(2, W.run("留")) + W.footnote(3, W.run("去"))
      )
    )
    #expect(manuscript.blocks.map(\.passage.text) == ["甲加乙", "移", "前半後半"])
    #expect(manuscript.notes.map(\.passage.text) == ["留"])
    #expect(
      manuscript.trackedChanges == (1...4).map { .package(part: "word/document.xml", paragraph: $0) }
    )
  }

  @Test("content controls, smart tags and custom XML hold text like any other")
  func wrappers() throws {
    let inner = "<w:smartTag><w:customXml>\(W.run("乙"))</w:customXml></w:smartTag>"
    let note = try oneNote(
      "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>\(inner)</w:sdtContent></w:sdt>"
    )
    #expect(note.passage.text == "乙")
  }

  @Test("of alternative contents one is read, and a text box is a block of its own")
  func alternatives() throws {
    let box = "<w:txbxContent>\(W.paragraph("框"))</w:txbxContent>"
    let manuscript = try read(
      W(
        body: """
          <w:p>\(W.run("前"))<w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box)</mc:Choice>\
          <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
          \(W.run("後"))\(W.reference(2))</w:p>
          """,
        footnotes: W.footnote(2, W.run("註"))
      )
    )
    #expect(manuscript.blocks.map(\.passage.text) == ["框", "前後"])
    #expect(manuscript.notes[0].markers.map(\.block) == [1])
    #expect(manuscript.notes[0].markers.map(\.utf8Offset) == [6])
  }

  @Test("comments, hidden text and field codes are no text")
  func noText() throws {
    let manuscript = try read(
      W(
        body: """
          <w:p><w:commentRangeStart w:id="1"/>\(W.run("甲"))<w:commentRangeEnd w:id="1"/>\
          <w:r><w:commentReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隱</w:t></w:r>\
          <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>現</w:t></w:r>\(W.field("XE \"索引\"", ""))</w:p>
          """,
        parts: [
          (
            "word/comments.xml",
            "<w:comments xmlns:w='x'><w:comment><w:p><w:r><w:t>評</w:t></w:r></w:p></w:comment></w:comments>"
          )
        ]
      )
    )
    #expect(manuscript.blocks.map(\.passage.text) == ["甲現"])
  }

  @Test("breaks, tabs and hyphens are what a reader takes them for")
  func characters() throws {
    let note = try oneNote(
      """
      <w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:br/><w:t>e</w:t>\
      <w:br/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:sym w:font="Symbol" w:char="F02A"/></w:r>
      """
    )
    #expect(note.passage.text == "a b-cd\ne\n甲乙*")
  }

  @Test("a mark that its author chose is the label, and no text of the note")
  func customMark() throws {
    let mark = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r>"
    let manuscript = try read(
      W(
        body: "<w:p>\(W.run("題"))\(mark)</w:p>" + W.paragraph("文。", notes: 3),
        footnotes: "<w:footnote w:id=\"2\"><w:p>\(W.run("* 感謝。"))</w:p></w:footnote>"
          + W.footnote(3, W.run("一。"))
      )
    )
    #expect(manuscript.notes.map(\.id) == ["nstar", "n1"])
    #expect(manuscript.notes[0].passage.text == "感謝。")
    #expect(manuscript.blocks[0].passage.text == "題")
  }

  @Test(
    "numbers are printed in the format that the document asks for, digits in ASCII",
    arguments: [
      ("decimal", ["4", "5"]), ("upperRoman", ["IV", "V"]), ("lowerLetter", ["d", "e"]),
      ("chicago", ["§", "**"]),
      ("taiwaneseCountingThousand", ["4", "5"]), ("ideographTraditional", ["丁", "戊"]),
      ("decimalEnclosedCircle", ["4", "5"]), ("decimalFullWidth", ["4", "5"]),
      ("ideographZodiac", ["卯", "辰"]),
      ("iroha", ["ニ", "ホ"]),
    ]
  )
  func formats(name: String, labels: [String]) throws {
    let manuscript = try read(
      W(
        body: W.paragraph("甲。", notes: 2, 3),
        footnotes: W.footnote(2, W.run("一")) + W.footnote(3, W.run("二")),
        settings: "<w:footnotePr><w:numFmt w:val=\"\(name)\"/><w:numStart w:val=\"4\"/></w:footnotePr>"
      )
    )
    #expect(manuscript.notes.map(\.label) == labels)
  }

  @Test("numbers begin anew at each section, or on each page as far as pages are known")
  func restarts() throws {
    let pageBreak = "<w:p><w:r><w:lastRenderedPageBreak/></w:r>\(W.run("丙。"))\(W.reference(4))</w:p>"
    let section = "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr></w:p>"
    var package = W(
      body: W.paragraph("甲。", notes: 2) + W.paragraph("乙。", notes: 3) + pageBreak + section
        + W.paragraph("丁。", notes: 5) + "<w:sectPr/>",
      footnotes: (2...5).map { W.footnote($0, W.run("註")) }.joined()
    )
    func labels(_ restart: String) throws -> [String] {
      package.settings = "<w:footnotePr><w:numRestart w:val=\"\(restart)\"/></w:footnotePr>"
      return try read(package).notes.map(\.id)
    }
    #expect(try labels("continuous") == ["n1", "n2", "n3", "n4"])
    #expect(try labels("eachSect") == ["n1", "n2", "n3", "n1-2"])
    #expect(try labels("eachPage") == ["n1", "n2", "n1-2", "n2-2"])
  }

  @Test("a raised figure that was typed is kept apart from the number before it, and doubted")
  func raisedFigures() throws {
    func raised(_ text: String) -> String {
      "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>\(text)</w:t></w:r>"
    }
    let manuscript = try read(
      W(
        body:
          "<w:p>\(W.run("約 10"))\(raised("6"))\(W.run(" 次，4,800 TOPS"))\(raised("1"))\(W.reference(2))</w:p>"
          + "<w:p>\(W.run("他這樣說。"))\(raised("9"))</w:p>",
        footnotes: W.footnote(2, W.run("註"))
      )
    )
    #expect(manuscript.blocks[0].passage.text == "約 10⁶ 次，4,800 TOPS¹")
    #expect(manuscript.doubtfulMarkers.map(\.label) == ["1"])
    #expect(manuscript.orphanMarkers.map(\.label) == ["9"])
  }

  @Test(
    "strict documents, templates and documents with macros are read alike",
    arguments: [
      "application/vnd.ms-word.document.macroEnabled.main+xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ]
  )
  func kinds(contentType: String) throws {
    var package = W(
      body: "<w:p><w:hyperlink r:id=\"r\">\(W.run("甲"))</w:hyperlink>\(W.reference(2))</w:p>",
      footnotes: W.footnote(2, W.run("註")),
      bodyLinks: ["r": "https://example.org/"]
    )
    package.isStrict = true
    package.contentType = contentType
    let manuscript = try ReaderRegistry.read(package.bytes(), path: "named-otherwise.txt")
    #expect(manuscript.format == .docx)
    #expect(manuscript.notes.map(\.passage.text) == ["註"])
    #expect(manuscript.blocks[0].hyperlinks.map(\.destination) == ["https://example.org/"])
  }

  @Test("a note that is pointed to a second time by a field has two markers")
  func noteReference() throws {
    let manuscript = try read(
      W(
        body:
          "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_Ref9\"/>\(W.reference(2))<w:bookmarkEnd w:id=\"1\"/></w:p>"
          + "<w:p>\(W.run("又見"))\(W.field("NOTEREF _Ref9 \\f \\h", "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>"))</w:p>",
        footnotes: W.footnote(2, W.run("註"))
      )
    )
    #expect(manuscript.notes[0].markers.map(\.block) == [0, 1])
    #expect(manuscript.doubtfulMarkers.isEmpty)
    #expect(manuscript.blocks[1].passage.text == "又見")
  }

  @Test("a marker whose note is not there has none")
  func orphan() throws {
    let manuscript = try read(W(body: W.paragraph("甲。", notes: 2, 3), footnotes: W.footnote(3, W.run("註"))))
    #expect(manuscript.orphanMarkers.map(\.label) == ["1"])
    #expect(manuscript.notes.map(\.label) == ["2"])
  }

  @Test("sources that Word manages itself are handed over by the fields that print them")
  func wordBibliography() throws {
    var package = W(
      body: W.paragraph("正文。", notes: 2),
      footnotes: W.footnote(
        2,
        W.field("CITATION Ree19 \\p 5 \\l 1033 \\m 陳15 \\m Gone", W.run("(Reed, 2019, p. 5; 陳文蔚, 2015)"))
      )
    )
    package.customXML = [
      "<x:other xmlns:x='urn:x'/>",
      """
      <b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source>
      <b:Tag>Ree19</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Title>Diary of a Harbour Master</b:Title>
      <b:Author><b:Author><b:NameList><b:Person><b:Last>Reed</b:Last><b:First>Ann</b:First></b:Person></b:NameList>
      </b:Author></b:Author><b:JournalName>Coastal Review</b:JournalName><b:Year>2019</b:Year><b:Volume>5</b:Volume>
      <b:URL>https://coast.example.org/diary</b:URL></b:Source><b:Source><b:Tag>陳15</b:Tag>
      <b:SourceType>Book</b:SourceType><b:Title>光與霧</b:Title><b:Author><b:Author><b:Corporate>東港漁會</b:Corporate>
      </b:Author></b:Author><b:Year>2015</b:Year><b:Month>5</b:Month></b:Source></b:Sources>
      """,
    ]
    let items = try #require(try read(package).notes.first).embeddedItems
    #expect(items.map(\.type) == ["article-journal", "book"])
    #expect(items.allSatisfy { $0.origin == .field })
    #expect(items[0].variables["title"] == .text("Diary of a Harbour Master"))
    #expect(items[0].variables["container-title"] == .text("Coastal Review"))
    #expect(items[0].variables["author"] == .names([.parts(family: "Reed", given: "Ann")]))
    #expect(items[0].variables["URL"] == .text("https://coast.example.org/diary"))
    #expect(items[1].variables["author"] == .names([.literal("東港漁會")]))
    #expect(items[1].variables["issued"] == .date(from: [2015, 5], to: nil, season: nil))
  }

  @Test("notes that were typed by hand, with raised numbers in the text, are notes")
  func typedNotes() throws {
    func raised(_ number: String) -> String {
      "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>\(number)</w:t></w:r>"
    }
    let manuscript = try read(
      W(
        body: "<w:p>\(W.run("燈塔建於一九〇三年。"))\(raised("1"))\(W.run("光源換過兩次。"))\(raised("2"))</w:p>"
          + "<w:p>\(W.run("看守的人說得更多。"))\(raised("3"))</w:p><w:p>\(W.run("註釋"))</w:p>"
          + "<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>\(W.run("1 陳文蔚，〈東港燈塔〉，見"))"
          + "<w:hyperlink r:id=\"r\">\(W.run("網頁"))</w:hyperlink>\(W.run("。"))</w:p>"
          + "<w:p>\(raised("2"))\(W.run(" 林小玉，《光與霧》，頁 37。"))</w:p><w:p>\(W.run("3. 同前註，頁 41。"))</w:p>",
        bodyLinks: ["r": "https://coast.example.tw/1903"]
      )
    )
    #expect(manuscript.notes.map(\.label) == ["1", "2", "3"])
    #expect(
      manuscript.notes.map(\.passage.text) == ["陳文蔚，〈東港燈塔〉，見網頁。", "林小玉，《光與霧》，頁 37。", "同前註，頁 41。"]
    )
    #expect(manuscript.notes.map(\.markers.count) == [1, 1, 1])
    #expect(manuscript.notes[0].hyperlinks.map(\.destination) == ["https://coast.example.tw/1903"])
    #expect(manuscript.notes[1].location.start == .package(part: "word/document.xml", paragraph: 5))
    #expect(manuscript.orphanMarkers.isEmpty && manuscript.doubtfulMarkers.isEmpty)
  }

  @Test("a numbered list without markers in the text is no list of notes")
  func listWithoutMarkers() throws {
    let manuscript = try read(W(body: ["正文。", "1. 第一項。", "2. 第二項。"].map { W.paragraph($0) }.joined()))
    #expect(manuscript.notes.isEmpty)
    #expect(manuscript.blocks.count == 3)
  }

  @Test("a document that a master document takes in is missed aloud")
  func subdocument() throws {
    let manuscript = try read(
      W(
        body: W.paragraph("序。") + "<w:p><w:subDoc r:id=\"s\"/></w:p>",
        bodyLinks: ["s": "chapters/one.docx"]
      )
    )
    #expect(manuscript.omissions.map(\.location) == [.package(part: "word/document.xml", paragraph: 2)])
    guard case .unreadableFile("chapters/one.docx", _)? = manuscript.omissions.first?.reason else {
      Issue.record("\(manuscript.omissions)")
      return
    }
  }

  @Test("a file that a program put into the document is missed aloud")
  func importedPart() throws {
    let manuscript = try read(
      W(body: W.paragraph("序。") + "<w:altChunk r:id=\"s\"/>", bodyLinks: ["s": "chunk.html"])
    )
    guard case .unreadableFile("chunk.html", _)? = manuscript.omissions.first?.reason else {
      Issue.record("\(manuscript.omissions)")
      return
    }
    #expect(manuscript.blocks.count == 1)
  }
}
