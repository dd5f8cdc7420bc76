import Citations
import Foundation
import Manuscripts
import TestSupport
import Testing

/// Notes of one style or language that point back, and what each must lead to.
@Suite("References back in many languages")
struct ReferenceFixtureTests {
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    /// Labels and texts, in order.
    let notes: [[String]]
    /// The citation that a reference means, by the reference's own id.
    let targets: [String: String]
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let url = Fixtures.url("citations/references/languages.json")
    do {
      return try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
    } catch {
      fatalError("\(url.path): \(error)")
    }
  }()

  @Test("every reference leads to the source that it means", arguments: cases)
  func targets(row: Case) {
    let place = SourceLocation.text(line: 1, column: 1)
    var seen: [String: Int] = [:]
    let notes = row.notes.map { note in
      let count = seen[note[0], default: 0] + 1
      seen[note[0]] = count
      return Note(
        id: count == 1 ? "n\(note[0])" : "n\(note[0])-\(count)",
        label: note[0],
        location: SourceRange(start: place, end: place),
        markers: [],
        passage: Passage(text: note[1], at: place)
      )
    }
    let manuscript = Manuscript(path: "-", format: .text, blocks: [], notes: notes)
    var found: [String: String] = [:]
    for citation in CitationExtractor().extract(from: manuscript).notes.flatMap(\.citations) {
      guard case .backReference(let reference) = citation.kind else { continue }
      found[citation.id] = reference.refersTo ?? "\(reference.target)"
    }
    #expect(found == row.targets)
  }
}
