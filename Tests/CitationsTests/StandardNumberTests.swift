import Citations
import Testing

@Suite("ISBN, ISSN and PMID")
struct StandardNumberTests {
  private static func item(_ note: String) -> CitationItem? {
    CitationRow.extract(note).first?.item
  }

  @Test(
    "an ISBN with its right check digit goes to the item and is no page",
    arguments: [
      ("Mara Ellison, Moorings, Quay Press, 2004, ISBN 978-0-306-40615-7.", "978-0-306-40615-7"),
      ("Mara Ellison, Moorings (Bristol: Quay Press, 2004), ISBN: 0-306-40615-2.", "0-306-40615-2"),
      ("林素琴，《港市的書信》（臺北：山風出版社，2015年），ISBN：9780306406157。", "9780306406157"),
      ("Ellison, M. (2004). Moorings. Quay Press. ISBN-13: 978 0 306 40615 7", "978-0-306-40615-7"),
      ("Mara Ellison, Moorings, Quay Press, 2004, urn:isbn:0-8044-2957-X.", "0-8044-2957-X"),
    ]
  )
  func isbn(note: String, number: String) {
    #expect(Self.item(note)?.isbn == number)
    #expect(Self.item(note)?.locator == nil)
    #expect(Self.item(note)?.page == nil)
  }

  @Test("an ISBN with a wrong check digit is not taken")
  func wrong() {
    #expect(Self.item("Mara Ellison, Moorings, Quay Press, 2004, ISBN 978-0-306-40615-8.")?.isbn == nil)
  }

  @Test("an ISSN and a PMID go to the item")
  func issnAndPMID() {
    let item = Self.item(
      "Ellison, M. (2022). The lamp tax. Coastal Law Review, 20(2), 5–31. ISSN 0317-8471. PMID: 12345678"
    )
    #expect(item?.issn == "0317-8471")
    #expect(item?.pmid == "12345678")
    #expect(item?.page == "5-31")
  }

  @Test(
    "a DOI that a line breaks behind its slash or a stop is one",
    arguments: [
      "doi:10.1080/01916599.\n2015.1132345", "https://doi.org/10.1080/\n01916599.2015.1132345",
      "https://doi.org/10.1080/01916599.2015.\n1132345",
    ]
  )
  func brokenDOI(doi: String) {
    let item = Self.item("Mara Ellison, “Moorings,” Coastal Law Review 21, no. 1 (2023): 1–30, \(doi).")
    #expect(item?.doi == "10.1080/01916599.2015.1132345")
  }

  @Test("a year behind the stop of a DOI is none of it")
  func sentence() {
    let item = Self.item(
      "Mara Ellison, “Moorings,” Coastal Law Review 21, no. 1 (2023): 1–30, doi:10.1080/01916599.\n2015 was late."
    )
    #expect(item?.doi == "10.1080/01916599")
  }
}
