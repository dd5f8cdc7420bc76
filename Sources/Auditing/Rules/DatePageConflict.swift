import Citations
import Matching
import Messages

/// `date/page-conflict`: the page's own date of publication is not the cited one.
struct DatePageConflict: Rule {
  static let description = RuleDescription(
    id: "date/page-conflict",
    summary: "the page's own date of publication is not the cited one",
    severity: .warning,
    needsNetwork: true,
    explanation: """
      The page says when it was published, and the note says another day. A day's difference is let pass, \
      for time zones and printed editions; a month or a year alone is compared as a month or a year. Where \
      the note means the printed edition, its date may be right.
      """,
    good: """
      2023年6月13日 for a page published on 2023-06-13
      """,
    bad: """
      2023年6月13日 for a page published on 2022-06-13
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .source = citation.citation.kind,
        citation.verdict == .verified || citation.verdict == .unconfirmed,
        let field = citation.match?.issued, field.result == .differs,
        let expected = field.expected, let found = field.found
      else { return nil }
      return Self.finding(
        on: occurrence,
        "the page says that it was published on \(found), the note says \(expected)"
      )
    }
  }
}
