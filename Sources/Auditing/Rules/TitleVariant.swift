import Citations
import Matching
import Messages
import Pages

/// `title/variant`: the page's title is nearly the cited one.
struct TitleVariant: Rule {
  static let description = RuleDescription(
    id: "title/variant",
    summary: "the page's title is nearly the cited one",
    severity: .warning,
    needsNetwork: true,
    explanation: """
      The page is the source or one very like it, and its title differs in a few characters: a slip in the \
      note, or a title that was edited after it was cited. The message shows the difference, [-what the \
      note has-] and {+what the page has+}. Where the difference is a number or a negation (第二／第三, \
      2020／2021, 有／無) the citation is a mismatch: it may be another article of a series.
      """,
    good: """
      〈王滬寧談話全文〉 for a page with the same title
      """,
    bad: """
      〈王滄寧談話全文〉 for the same page: 王[-滄-]{+滬+}寧談話全文
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .source = citation.citation.kind, let title = citation.match?.title,
        let found = title.candidate
      else { return nil }
      let difference = title.difference ?? found.text.shortened
      switch title.band {
      case .near:
        return Self.finding(
          on: occurrence,
          "the page's title (\(found.source.rawValue)) differs a little: \(difference)"
        )
      case .numeralDiffers:
        return Self.finding(
          on: occurrence,
          "the page's title (\(found.source.rawValue)) differs in a number or a negation: \(difference)"
        )
      case .agrees, .differs, .absent: return nil
      }
    }
  }
}
