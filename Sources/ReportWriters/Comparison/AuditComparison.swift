package import Auditing
import Messages

/// What changed from one audit to the next, findings and citations being known by their sources, not by numbers.
package struct AuditComparison: Sendable {
  /// The severities of the findings that are new.
  package let newSeverities: [Severity]

  private let added: [SavedFinding]
  private let solved: [SavedFinding]
  private let unchanged: Int
  private let turns: [Turn]

  /// A citation whose verdict is another.
  private struct Turn {
    let path: String
    let label: String
    let title: String
    let from: String
    let to: String
  }

  /// Compares two audits.
  package init(from old: SavedAudit, to new: SavedAudit) {
    let oldKeys = Set(old.keys)
    let newKeys = Set(new.keys)
    added = zip(new.findings, new.keys).filter { !oldKeys.contains($1) }.map(\.0)
    solved = zip(old.findings, old.keys).filter { !newKeys.contains($1) }.map(\.0)
    unchanged = new.findings.count - added.count
    newSeverities = added.compactMap { Severity(rawValue: $0.severity) }

    let before = Dictionary(
      Self.citations(of: old).map { ($0.key, $0.citation.verdict) },
      uniquingKeysWith: { first, _ in first }
    )
    var told: Set<String> = []
    turns = Self.citations(of: new).compactMap { entry in
      guard let from = before[entry.key], from != entry.citation.verdict, told.insert(entry.key).inserted
      else {
        return nil
      }
      return Turn(
        path: entry.path,
        label: entry.note.label,
        title: entry.citation.item.title ?? entry.note.text,
        from: from,
        to: entry.citation.verdict
      )
    }
  }

  /// The comparison for a person.
  package func text(_ options: ReportOptions) -> String {
    let style = TextStyle(usesColor: options.usesColor)
    let say = options.language
    let lists: [(Message, [SavedFinding])] = [
      ("new: \(added.count)", added), ("solved: \(solved.count)", solved),
    ]
    var text = ""
    for (heading, findings) in lists where !findings.isEmpty {
      text += style(say(heading), .strong) + "\n"
      for finding in findings { text += "  \(finding.line)\n" }
    }
    if !turns.isEmpty {
      text += style(say("other verdicts: \(turns.count)"), .strong) + "\n"
      for turn in turns {
        text += "  \(SafeText.line(turn.path)): " + say("note \(SafeText.line(turn.label))") + ": "
        text += "\(SafeText.line(turn.from)) → \(SafeText.line(turn.to))  \(SafeText.line(turn.title))\n"
      }
    }
    return text + say("unchanged: \(Quantity.findings(unchanged))") + "\n"
  }

  /// The findings of an audit that a saved one does not have.
  package static func newFindings(of audit: Audit, since baseline: SavedAudit) -> [Finding] {
    let known = Set(baseline.keys)
    return zip(audit.findings, FindingKey.all(of: audit)).filter { !known.contains($1) }.map(\.0)
  }

  private static func citations(
    of audit: SavedAudit
  ) -> [(key: String, path: String, note: SavedAudit.Note, citation: SavedAudit.Citation)] {
    audit.documents.flatMap { document in
      document.notes.flatMap { note in
        note.citations.map { citation in
          (citation.item.title ?? citation.item.url ?? note.text, document.path, note, citation)
        }
      }
    }
  }
}
