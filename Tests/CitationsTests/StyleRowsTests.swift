import Citations
import Foundation
import TestSupport
import Testing

@Suite("Rows of citation styles")
struct StyleRowsTests {
  /// Every fixture in the folder, by its style's name.
  static let styles: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Fixtures.url("citations").path)) ?? [])
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

  @Test("every row of a style's fixture gives its citations exactly", arguments: styles)
  func rows(style: String) {
    let rows = CitationRow.rows(of: style)
    #expect(!rows.isEmpty, "\(style).json has no rows")
    for row in rows {
      let found = CitationRow.extract(row.note)
      #expect(found.count == row.citations.count, "\(row.note)\n\(found.map { CSLVariables($0.item) })")
      for (citation, expected) in zip(found, row.citations) {
        if let item = expected.item {
          #expect(CSLVariables(citation.item) == CSLVariables(item), "\(row.note)")
        }
        if let words = expected.words {
          guard case .backReference(let reference) = citation.kind else {
            Issue.record("no reference: \(row.note)")
            continue
          }
          #expect(reference.words == words, "\(row.note)")
        }
      }
    }
  }
}
