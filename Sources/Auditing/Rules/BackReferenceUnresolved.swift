import Citations

/// `back-reference/unresolved`: Ibid., 同前註, 同註 5 … lead to nothing.
struct BackReferenceUnresolved: Rule {
  static let description = RuleDescription(
    id: "back-reference/unresolved",
    summary: "Ibid., 同前註, 同註 5 … points to nothing, or to a note without a source",
    severity: .error,
    needsNetwork: false,
    explanation: """
      The note sends the reader back to a source that is not there: it is the first note, the note it names \
      does not exist, or has no source. It happens when notes are moved or struck. Cite the source in full.
      """,
    good: "5 〈篇名〉，《刊名》，2023 年。 6 同前註。",
    bad: "6 同註 88。 where there is no note 88"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.documents.flatMap { document in
      document.notes.flatMap { note in
        note.citations.compactMap { citation -> Finding? in
          guard case .backReference(let reference) = citation.citation.kind,
            case .unresolved(let reason) = reference.target
          else { return nil }
          return Self.finding(
            on: citation,
            of: note,
            in: document,
            "“\(reference.words)” leads to no source: \(reason)"
          )
        }
      }
    }
  }
}
