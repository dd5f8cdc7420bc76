import Citations
import Messages

/// `back-reference/ambiguous`: a reference back points to a note with several sources.
struct BackReferenceAmbiguous: Rule {
  static let description = RuleDescription(
    id: "back-reference/ambiguous",
    summary: "a reference back points to a note with several sources",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The note that this reference leads to cites more than one source, and nothing says which is meant. \
      Name the author, or give a short title.
      """,
    good: """
      同註 3，王大明文，頁 12。
      """,
    bad: """
      同註 3，頁 12。 where note 3 cites two books
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .backReference(let reference) = citation.citation.kind,
        case .ambiguous(let ids) = reference.target
      else { return nil }
      return Self.finding(
        on: occurrence,
        "“\(reference.words.shortened)” may mean any of \(ids.count) sources (\(ids.joined(separator: ", ")))"
      )
    }
  }
}
