import Citations
import Foundation
import Manuscripts
import Messages

/// `back-reference/unresolved`: a reference back points to nothing.
struct BackReferenceUnresolved: Rule {
  static let description = RuleDescription(
    id: "back-reference/unresolved",
    summary: "a reference back points to nothing",
    severity: .error,
    needsNetwork: false,
    explanation: """
      Ibid., 同前註, 同註 5, supra note 5 and their like lead to a source that an earlier note cites. This one \
      leads to a note that does not exist, comes later, cites no source, or does not cite the author or title that \
      the reference names while another note does. It happens when notes are \
      inserted or taken out after the references were written: give the source in full, or the right \
      number. Of a name that an earlier note has too nothing is said: what it cites may not have been understood.
      """,
    good: """
      note 2: 同註 1，頁 12。
      """,
    bad: """
      note 2: 同註 88，頁 12。
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap(Self.check)
  }

  private static func check(_ document: AuditedDocument) -> [Finding] {
    var findings: [Finding] = []
    var unread = UnreadNotes()
    for note in document.notes {
      var isDoubtful = note.citations.isEmpty && UnreadNotes.mayCite(note.note.passage.text)
      for citation in note.citations {
        guard case .backReference(let reference) = citation.citation.kind,
          case .unresolved(let reason) = reference.target
        else { continue }
        if unread.holdsTarget(of: reference) {
          isDoubtful = true
          continue
        }
        findings.append(
          finding(
            on: citation,
            of: note,
            in: document,
            "“\(reference.words.shortened)” leads nowhere: \(reason)",
            suggestion: reference.wordsWithLikelyNote
          )
        )
      }
      unread.add(note.note, isUnread: isDoubtful)
    }
    return findings
  }
}

extension BackReference {
  /// The words with the number of the note that was probably meant; nil where none was.
  fileprivate var wordsWithLikelyNote: String? {
    guard let likelyNote, case .note(let label) = form,
      let number = words.range(of: label, options: .backwards)
    else { return nil }
    return words.replacingCharacters(in: number, with: likelyNote)
  }
}
