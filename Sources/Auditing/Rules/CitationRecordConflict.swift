import Citations
import Foundation
import Manuscripts
import Messages

/// `citation/record-conflict`: the note prints something else than the reference manager's record behind it says.
struct CitationRecordConflict: Rule {
  static let description = RuleDescription(
    id: "citation/record-conflict",
    summary: "the note prints something else than the reference manager's record behind it",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      Zotero, Mendeley and EndNote keep the record of each source in the document, behind the citation that \
      they print. Where the two differ somebody has corrected the one and not the other: the next update of \
      the citations undoes the correction, or the printed note is out of date. Compared are title, year, \
      address and first author, as far as the note prints them, and only where it prints one record at a place.
      """,
    good: "a record of 2023 behind a note that prints 2023",
    bad: "a record of 2022 behind a note that prints 2023"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.notes.flatMap { note in
        note.note.embeddedItems.filter { $0.origin == .field }.compactMap { item -> Finding? in
          guard let citation = citation(of: item, in: note),
            let difference = RecordComparison(item, citation.citation).difference
          else { return nil }
          return Self.finding(
            on: citation,
            of: note,
            in: document,
            "the reference manager's record behind the note has \(difference)"
          )
        }
      }
    }
  }

  /// The citation that a record was printed as; nil where several records or several citations stand at one place.
  private func citation(of item: EmbeddedItem, in note: AuditedNote) -> AuditedCitation? {
    let rivals = note.note.embeddedItems.filter { $0.textRange.overlaps(item.textRange) }
    let bytes = note.note.passage.text.utf8
    guard rivals.count == 1, item.textRange.upperBound <= bytes.count else { return nil }
    let start = bytes.index(bytes.startIndex, offsetBy: item.textRange.lowerBound)
    let printed = note.note.passage.text[start..<bytes.index(start, offsetBy: item.textRange.count)]
    let sources = note.citations.filter { citation in
      guard case .source = citation.citation.kind else { return false }
      return citation.citation.raw.text.contains(printed) || printed.contains(citation.citation.raw.text)
    }
    return sources.count == 1 ? sources[0] : nil
  }
}
