import ManuscriptReaders
import Manuscripts
import Testing

/// The dates of BibTeX and biblatex entries, as people write them.
@Suite struct BibTeXDateTests {
  static let rows: [(fields: String, value: EmbeddedItem.Value?)] = [
    ("date = {2012/2012-23}", .date(from: [2012], to: [2012], season: nil)),
    ("date = {2019-22}", .date(from: [2019], to: nil, season: 2)),
    ("date = {2019-33}", .date(from: [2019], to: nil, season: nil)),
    ("date = {1854-1971}", .date(from: [1854], to: [1971], season: nil)),
    ("year = {2005--2007}", .date(from: [2005], to: [2007], season: nil)),
    ("year = {1999}, month = {25 abr.}", .date(from: [1999], to: nil, season: nil)),
    ("year = {1999}, month = {25 apr.}", .date(from: [1999, 4, 25], to: nil, season: nil)),
    ("year = {1999}, month = {13}", .date(from: [1999, 13], to: nil, season: nil)),
    ("year = {forthcoming}", nil),
  ]

  @Test("seasons, ranges of years and days in the month are read as what they are", arguments: rows.indices)
  func date(_ index: Int) throws {
    let row = Self.rows[index]
    let text = "@article{a, title = {Tides}, \(row.fields)}"
    let manuscript = try ReaderRegistry.read(Array(text.utf8), path: "a.bib")
    #expect(manuscript.notes.first?.embeddedItems.first?.variables["issued"] == row.value, "\(row.fields)")
  }
}
