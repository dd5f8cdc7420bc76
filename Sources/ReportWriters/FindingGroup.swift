import Auditing
import Citations
import Manuscripts

/// The findings of one document that are about one thing: a citation, a note, or a place in the body.
struct FindingGroup {
  /// The document.
  let document: AuditedDocument
  /// The note that they are about, where it is one.
  let note: AuditedNote?
  /// The citation that they are about, where it is one.
  let citation: AuditedCitation?
  /// The findings, worst first, then by place.
  private(set) var findings: [Finding]

  /// The worst severity among them.
  var severity: Severity { findings.first?.severity ?? .note }

  /// The groups of a document, worst first, then in the order of its text.
  ///
  /// - Parameter findings: All findings of the audit on this document, in the order of its text.
  static func groups(of document: AuditedDocument, findings: [Finding]) -> [FindingGroup] {
    var notes: [String: AuditedNote] = [:]
    var citations: [String: AuditedCitation] = [:]
    for note in document.notes {
      notes[note.note.id] = note
      for citation in note.citations { citations[citation.citation.id] = citation }
    }
    var indices: [String: Int] = [:]
    var groups: [FindingGroup] = []
    for finding in findings {
      // What is said of a note with one citation is said of that.
      let ofNote = finding.note.flatMap { notes[$0] }
      let only = ofNote?.citations.count == 1 ? ofNote?.citations.first?.citation.id : nil
      let subject = finding.citation ?? only ?? finding.note
      if let subject, let index = indices[subject] {
        groups[index].findings.append(finding)
        continue
      }
      if let subject { indices[subject] = groups.count }
      groups.append(
        FindingGroup(
          document: document,
          note: ofNote,
          citation: (finding.citation ?? only).flatMap { citations[$0] },
          findings: [finding]
        )
      )
    }
    for index in groups.indices {
      groups[index].findings = worstFirst(groups[index].findings, by: \.severity)
    }
    return worstFirst(groups, by: \.severity)
  }

  /// Sorted by falling severity; what is alike keeps its order.
  private static func worstFirst<Element>(
    _ elements: [Element],
    by severity: (Element) -> Severity
  ) -> [Element] {
    Severity.allCases.sorted(by: >).flatMap { level in elements.filter { severity($0) == level } }
  }
}

extension Audit {
  /// The findings on each document, by its path, in their order.
  var findingsByPath: [String: [Finding]] {
    Dictionary(grouping: findings, by: \.path)
  }
}
