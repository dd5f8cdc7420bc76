import Citations

/// `back-reference/ambiguous`: Ibid., 同前註 … point to a note with several sources.
struct BackReferenceAmbiguous: Rule {
  static let description = RuleDescription(
    id: "back-reference/ambiguous",
    summary: "Ibid., 同前註 … points to a note with several sources",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The note that is meant cites several sources, and the reader cannot tell which of them. Name the author, \
      as the guides ask: 作者，同註 5; Author, supra note 5.
      """,
    good: "6 王大明，同註 5，頁 12。",
    bad: "5 甲文；乙文。 6 同前註。"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.notes.flatMap { note in
        note.citations.compactMap { citation -> Finding? in
          guard case .backReference(let reference) = citation.citation.kind,
            case .ambiguous(let candidates) = reference.target
          else { return nil }
          return Self.finding(
            on: citation,
            of: note,
            in: document,
            "“\(reference.words)” may mean any of the \(candidates.count) sources of the note it points to"
          )
        }
      }
    }
  }
}
