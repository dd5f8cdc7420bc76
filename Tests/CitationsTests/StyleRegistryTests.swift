import Foundation
import Manuscripts
import TestSupport
import Testing

@testable import Citations

@Suite("The registry of styles")
struct StyleRegistryTests {
  @Test("every file in the folder Styles is registered, and has a fixture of its name")
  func complete() throws {
    let folder = Fixtures.root.appending(path: "Sources/Citations/Styles")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "CitationStyle.swift" && $0 != "StyleRegistry.swift" }.map { String($0.dropLast(6)) }
    #expect(files.sorted() == StyleRegistry.all.map { String(describing: $0) }.sorted())
    // Guides that several styles share the reading of have rows of their own besides.
    #expect(Set(StyleRegistry.all.map { $0.name }).isSubset(of: StyleRowsTests.styles))
  }

  /// The segments of all rows of all styles.
  private static let segments: [Segment] = StyleRowsTests.styles.flatMap(CitationRow.rows).flatMap { row in
    let note = CitationRow.note(row.note)
    return NoteLayout(note: note, located: LinkFinder().links(in: note.passage, hyperlinks: [])).segments()
  }

  @Test("grammars that read a segment alike make the same of it, so that one of them may be left out")
  func alike() {
    let grammars = [ChicagoNotes().grammar, MainlandNotes().grammar, TaiwanLaw().grammar]
    var readings = 0
    for segment in Self.segments {
      let marks = segment.titleMarks
      for (one, other) in zip(grammars, grammars.dropFirst()) where one.readsAlike(other, where: marks) {
        let (first, second) = (one.read(segment), other.read(segment))
        #expect(first?.item == second?.item, "\(segment.string(segment.range))")
        #expect(first?.score == second?.score, "\(segment.string(segment.range))")
        readings += first == nil ? 0 : 1
      }
    }
    #expect(readings > 100)
  }

  @Test("a reading about which the labeller is not asked would not have given way to the labeller's")
  func unasked() {
    let labeller = WesternReferences()
    var unasked = 0
    for segment in Self.segments where labeller.mayRead(segment) {
      guard let item = ChicagoNotes().read(segment)?.item, let labelled = labeller.read(segment)?.item,
        !ReadingResidue.mayWeigh(2, in: item)
      else { continue }
      #expect(ReadingResidue(item, beside: labelled).weight < 2, "\(segment.string(segment.range))")
      unasked += 1
    }
    #expect(unasked > 50)
  }
}
