import Manuscripts
import Messages

/// `note/number-gap`: the numbers of one sequence of notes skip.
struct NoteNumberGap: Rule {
  static let description = RuleDescription(
    id: "note/number-gap",
    summary: "the numbers of one sequence of notes skip",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      A number is missing between two notes. A note was lost, or the numbers were not put in order after \
      one was taken out. Numbers may begin anew (at each chapter or page), and begin at any number. In \
      formats that number notes themselves nothing is printed wrongly, so there it is not looked at. A note whose marker \
      is there is told as missing by note/missing-definition, and where a number stands twice because the next was meant, \
      note/duplicate-number says so. In text that was taken from pages whose markers have lost \
      their height a gap is only a note.
      """,
    good: """
      notes 1, 2, 3
      """,
    bad: """
      notes 1, 2, 4
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.filter(\.manuscript.format.printsItsNumbers).flatMap { document in
      let marked = Set(document.manuscript.orphanMarkers.compactMap { Int($0.label) })
      let isVague = document.manuscript.hasLostItsMarkup
      return NoteSequence.sequences(of: document.manuscript.notes).flatMap { sequence in
        sequence.gaps.filter { !marked.isSuperset(of: $0.missing) }.map { gap in
          let (first, last) = (gap.missing.lowerBound, gap.missing.upperBound)
          let finding = Self.finding(
            at: gap.after.location.start,
            in: document,
            note: gap.after,
            .counted(
              gap.missing.count,
              "note \(first) is missing before note \(gap.after.label)",
              "notes \(first) to \(last) are missing before note \(gap.after.label)"
            )
          )
          return isVague ? finding.rated(.note) : finding
        }
      }
    }
  }
}
