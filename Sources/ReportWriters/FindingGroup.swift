import Auditing
import Citations
import Manuscripts
import Messages

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
  /// The labels of all notes of which the one finding is true, where that is said once for many.
  private(set) var labels: [String] = []

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
    let repeated = repeatedFindings(findings)
    var indicesOfRepeated: [Statement: Int] = [:]
    for finding in findings {
      if let statement = Statement(finding), let label = finding.note.flatMap({ notes[$0]?.note.label }),
        repeated.contains(statement)
      {
        if let index = indicesOfRepeated[statement] {
          if groups[index].labels.last != label { groups[index].labels.append(label) }
        } else {
          indicesOfRepeated[statement] = groups.count
          groups.append(
            FindingGroup(document: document, note: nil, citation: nil, findings: [finding], labels: [label])
          )
        }
        continue
      }
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

  /// What a finding says, wherever it says it.
  private struct Statement: Hashable {
    let rule: String
    let severity: Severity
    let message: String

    /// Takes a finding on a note that offers no text to put in; nil for others, which are worth a line each.
    init?(_ finding: Finding) {
      guard finding.note != nil, finding.suggestion == nil, finding.history == nil else { return nil }
      (rule, severity, message) = (finding.rule, finding.severity, finding.message.description)
    }
  }

  /// What is said of so many notes that a reader wants it said once.
  private static func repeatedFindings(_ findings: [Finding]) -> Set<Statement> {
    let counts = findings.lazy.compactMap(Statement.init).reduce(into: [Statement: Int]()) {
      $0[$1, default: 0] += 1
    }
    return Set(counts.lazy.filter { $0.value >= fewestRepeated }.map(\.key))
  }

  /// From so many findings that say the same on they are said once.
  private static let fewestRepeated = 5

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
