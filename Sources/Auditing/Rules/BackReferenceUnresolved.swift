import Citations
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
      leads to a note that does not exist, comes later, or cites no source. It happens when notes are \
      inserted or taken out after the references were written: give the source in full, or the right \
      number.
      """,
    good: """
      note 2: 同註 1，頁 12。
      """,
    bad: """
      note 2: 同註 88，頁 12。
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .backReference(let reference) = citation.citation.kind,
        case .unresolved(let reason) = reference.target
      else { return nil }
      return Self.finding(on: occurrence, "“\(reference.words.shortened)” leads nowhere: \(reason)")
    }
  }
}
