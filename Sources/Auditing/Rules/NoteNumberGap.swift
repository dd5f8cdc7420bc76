import Manuscripts

/// `note/number-gap`: numbers of one sequence skip.
struct NoteNumberGap: Rule {
  static let description = RuleDescription(
    id: "note/number-gap",
    summary: "the numbers of the notes skip",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      Between two notes a number is missing: a note was lost, or struck without counting anew. Where a marker \
      still asks for the missing note, `note/missing-definition` says so instead.
      """,
    good: "1, 2, 3, 4",
    bad: "1, 2, 4"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.filter(\.manuscript.printsLabels).flatMap { document in
      let orphans = Set(document.manuscript.orphanMarkers.map(\.label))
      return NoteSequence.sequences(of: document.manuscript).flatMap { sequence in
        zip(sequence.notes, sequence.notes.dropFirst()).compactMap { before, after in
          guard after.number > before.number + 1 else { return nil }
          let missing = (before.number + 1)...(after.number - 1)
          if missing.count <= orphans.count, missing.allSatisfy({ orphans.contains(String($0)) }) {
            return nil
          }
          let gap =
            missing.count == 1
            ? "there is no note \(missing.lowerBound)"
            : "notes \(missing.lowerBound) to \(missing.upperBound) are missing"
          return Self.finding(
            at: after.note.location.start,
            in: document,
            note: after.note,
            "note \(before.number) is followed by note \(after.number): \(gap)"
          )
        }
      }
    }
  }
}
