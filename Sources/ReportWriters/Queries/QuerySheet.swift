import Auditing
import Citations
import Manuscripts
import Messages

/// The questions on one manuscript, in the order in which its author goes through it.
struct QuerySheet {
  /// The questions on one note, or on one place of the body.
  struct Section {
    /// The note; nil where the questions are about a place of the body or about the whole.
    let note: AuditedNote?
    /// The place in the body.
    let place: SourceLocation?
    /// The questions, in order.
    private(set) var queries: [AuthorQuery]

    /// Adds a question; one that asks what the question before asks is put together with it.
    mutating func add(_ query: AuthorQuery) {
      if let last = queries.last, last.request == query.request {
        queries[queries.count - 1] = last.joined(with: query)
      } else {
        queries.append(query)
      }
    }
  }

  /// Questions that are put once for many notes.
  let general: [AuthorQuery]
  /// The questions by note, in the order of the notes; then those on the body, in the order of the text.
  let sections: [Section]

  /// Makes the questions of a document from the findings on it, in the order of its text.
  init(_ document: AuditedDocument, findings: [Finding]) {
    var citations: [String: AuditedCitation] = [:]
    var notes: [String: (place: Int, note: AuditedNote)] = [:]
    for (place, note) in document.notes.enumerated() {
      notes[note.note.id] = (place, note)
      for citation in note.citations { citations[citation.citation.id] = citation }
    }
    // What stands in many notes is asked once; twice is not many.
    let asked = findings.filter { AuthorQuestion.of($0.rule) != nil }
    let many = Dictionary(
      grouping: asked.filter { AuthorQuestion.of($0.rule)?.together != nil && $0.suggestion == nil },
      by: \.rule
    )
    .filter { $0.value.count > 2 }
    general = many.sorted { $0.key < $1.key }.compactMap { rule, findings in
      let labels = findings.compactMap { $0.note.flatMap { notes[$0]?.note.note.label } }
      return AuthorQuery(rule, together: labels)
    }
    var ofNotes: [Int: Section] = [:]
    var ofBody: [Section] = []
    for finding in asked where many[finding.rule] == nil {
      guard let query = AuthorQuery(finding, on: finding.citation.flatMap { citations[$0] }) else { continue }
      if let (place, note) = finding.note.flatMap({ notes[$0] }) {
        ofNotes[place, default: Section(note: note, place: nil, queries: [])].add(query)
      } else {
        ofBody.append(Section(note: nil, place: finding.location, queries: [query]))
      }
    }
    sections = ofNotes.sorted { $0.key < $1.key }.map(\.value) + ofBody
  }
}
