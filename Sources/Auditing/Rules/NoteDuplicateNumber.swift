import Manuscripts

/// `note/duplicate-number`: a number is defined twice, or marked twice in one sequence.
struct NoteDuplicateNumber: Rule {
  static let description = RuleDescription(
    id: "note/duplicate-number",
    summary: "a number is defined twice, or marked twice in one sequence",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      Two notes of one sequence have the same number, or the text shows one number in two places, so that a \
      reader cannot tell which is meant. It also tells of superscripts that look like markers and are none, \
      such as a note to a unit left over from a table.
      """,
    good: "one ³ in the text, one note 3",
    bad: "a second ³ further on, behind a unit"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.filter(\.manuscript.printsLabels).flatMap { document in
      Self.definitions(of: document) + Self.markers(of: document) + Self.doubtful(in: document)
    }
  }

  private static func definitions(of document: AuditedDocument) -> [Finding] {
    NoteSequence.sequences(of: document.manuscript).flatMap { sequence in
      var seen: Set<Int> = []
      return sequence.notes.compactMap { numbered -> Finding? in
        if seen.insert(numbered.number).inserted { return nil }
        return finding(
          at: numbered.note.location.start,
          in: document,
          note: numbered.note,
          "there are two notes \(numbered.number)"
        )
      }
    }
  }

  private static func markers(of document: AuditedDocument) -> [Finding] {
    document.manuscript.notes.flatMap { note in
      note.markers.dropFirst().map { marker in
        finding(at: marker.location, in: document, note: note, "note \(note.label) is marked a second time")
      }
    }
  }

  private static func doubtful(in document: AuditedDocument) -> [Finding] {
    document.manuscript.doubtfulMarkers.map { marker in
      finding(
        at: marker.location,
        in: document,
        "the superscript \(marker.label) repeats the marker of note \(marker.label) and was not taken for one"
      )
    }
  }
}
