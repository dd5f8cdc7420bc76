import Citations
import Foundation
import ManuscriptReaders
import Manuscripts
import TestSupport
import Testing
import WebAddresses

/// Bibliographies: what a reader takes from their fields.
@Suite struct BibliographyTests {
  private func citations(_ bytes: [UInt8], path: String) throws -> [Citation] {
    let manuscript = try ReaderRegistry.read(bytes, path: path)
    return CitationExtractor().extract(from: manuscript).notes.flatMap(\.citations)
  }

  private func citations(_ name: String) throws -> [Citation] {
    let data = try Data(contentsOf: Fixtures.url("manuscripts/bibliography/\(name)"))
    return try citations(Array(data), path: name)
  }

  @Test("the same sources in BibTeX, RIS and CSL-JSON are the same items", arguments: ["ris", "json"])
  func sameItems(ending: String) throws {
    let bibtex = try citations("sources.bib")
    let others = try citations("sources.\(ending)")
    #expect(others.map(\.raw.text).count == 6)
    #expect(bibtex.map(\.id) == others.map(\.id))
    for (one, other) in zip(bibtex, others) { #expect(one.item == other.item, "\(one.id)") }
    #expect(bibtex.map { $0.links.map(\.url) } == others.map { $0.links.map(\.url) })
  }

  @Test("an entry's accents, macros, joined parts, escapes and inherited fields are read")
  func bibTeX() throws {
    let found = try citations("sources.bib")
    let reed = found[0].item
    #expect(reed.title == "Lights of the North: a Übersicht & more")
    #expect(
      reed.author == [
        .western(family: "Reed", given: "Ann"), .western(family: "de la Mare", given: "Jean"),
        .literal("Harbour Authority"),
      ]
    )
    #expect(reed.containerTitle == "Coastal Review")
    #expect(reed.page == "3-9")
    #expect(reed.doi == "10.1000/lights_1")
    #expect(found[0].links.first?.requestURL?.string == "https://doi.org/10.1000/lights_1")
    #expect(found[1].item.publisher == "Harbour Press")
    #expect(found[1].item.author.first == .western(family: "Müller", given: "Jörg"))
    #expect(found[2].item.author == [.literal("陳文蔚")])
    #expect(found[2].item.accessed == DateVariable(PartialDate(year: 2023, month: 8, day: 1)))
    #expect(found[2].links.map(\.url) == ["https://example.org/lights?a=1&b=2_3%20x"])
    #expect(found[2].links.first?.location == .text(line: 34, column: 10))
    #expect(found[3].item.containerTitle == "Proceedings of the Tide Meeting")
    #expect(found[3].item.editor == [.western(family: "Stone", given: "Ruth")])
    #expect(found[4].item.issued == DateVariable(PartialDate(year: 2018, month: 3)))
  }

  @Test("a brace that is not closed costs one entry", arguments: ["{Ports", "\"Ports", "{{Ports}, x"])
  func unclosed(value: String) throws {
    let text = "@book{a,\n  title = \(value)\n}\n\n@book{b,\n  title = {Nets}\n}\n"
    let found = try citations(Array(text.utf8), path: "a.bib")
    #expect(found.last?.item.title == "Nets")
  }

  @Test("a date that is no date is left out")
  func noDate() throws {
    let text = "@misc{a, title={Ports}, date={sometime}, year={in press}}"
    #expect(try citations(Array(text.utf8), path: "a.bib").first?.item.issued == nil)
  }

  @Test(
    "a bibliography is known by its content",
    arguments: [
      ("% mine\n\n@article{a,\n title={x}}", ManuscriptFormat.bibtex), ("TY  - JOUR\nER  - \n", .ris),
      (#"[{"id": "a", "type": "book"}]"#, .cslJSON), ("@someone said this {once}", .text),
    ]
  )
  func detection(text: String, format: ManuscriptFormat) throws {
    #expect(try ReaderRegistry.read(Array(text.utf8), path: "-").format == format)
  }

  @Test("broken JSON is one error that names the line")
  func brokenJSON() {
    let text = "[{\"id\": \"a\", \"type\": \"book\"},\n{\"id\": \"b\", \"type\": }]"
    let error = #expect(throws: ReadError.self) { try ReaderRegistry.read(Array(text.utf8), path: "a.json") }
    #expect(error?.code == .damaged)
    #expect(error?.description.contains("line 2") ?? false)
  }

  @Test(
    "hostile bibliographies are read or refused",
    arguments: [
      ("@a{x, t={", 20_000), ("@string{a = a # a # a}\n", 2_000), ("{", 50_000), ("@", 50_000),
      ("@misc{a, title = \"", 20_000), ("TY  - JOUR\n", 20_000), ("[", 100_000),
      ("@misc{a, crossref={a}}\n", 2_000),
    ]
  )
  func hostile(part: String, count: Int) {
    let bytes = Array(String(repeating: part, count: count).utf8)
    for format in [ManuscriptFormat.bibtex, .ris, .cslJSON] {
      let manuscript = try? ReaderRegistry.read(bytes, path: "a", as: format)
      #expect(manuscript?.blocks.isEmpty ?? true)
    }
  }
}
