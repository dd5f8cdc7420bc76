import Citations
import Matching
import Messages

/// `author/page-conflict`: the page names other authors.
struct AuthorPageConflict: Rule {
  static let description = RuleDescription(
    id: "author/page-conflict",
    summary: "the page names other authors",
    severity: .note,
    needsNetwork: true,
    explanation: """
      The page says who wrote it, and none of them is in the note. Names are compared without titles, \
      agencies and places of dispatch; a name in another script is not compared.
      """,
    good: """
      王大明 for a page by 記者王大明／台北報導
      """,
    bad: """
      王大明 for a page by 陳小華
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .source = citation.citation.kind,
        citation.verdict == .verified || citation.verdict == .unconfirmed,
        let field = citation.match?.author, field.result == .differs,
        let expected = field.expected, let found = field.found
      else { return nil }
      return Self.finding(
        on: occurrence,
        "the page names \(found.shortened) as author, the note \(expected.shortened)"
      )
    }
  }
}
