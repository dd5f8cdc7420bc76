import Citations
import Matching
import Messages
import Pages

/// `title/mismatch`: the page is something else than the note says.
struct TitleMismatch: Rule {
  static let description = RuleDescription(
    id: "title/mismatch",
    summary: "the page is something else than the note says",
    severity: .error,
    needsNetwork: true,
    explanation: """
      The address works, and what it shows has another title than the one that is cited. The cited title \
      was compared with every title that the page gives itself (title, og:title, JSON-LD, headings …), \
      with and without the site's name, without regard to case, punctuation, and Traditional or Simplified \
      characters. Usually the address belongs to another note, was cut short, or the site has reused it.
      """,
    good: """
      〈山城的雨季〉 for a page titled 山城的雨季｜島嶼時報
      """,
    bad: """
      〈山城的雨季〉 for a page titled 海港的燈塔｜島嶼時報
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .source = citation.citation.kind, citation.verdict == .mismatch,
        let title = citation.match?.title, title.band == .differs, let found = title.candidate
      else { return nil }
      let cited = citation.citation.item.title ?? ""
      return Self.finding(
        on: occurrence,
        "the page is titled “\(found.text.shortened)” (\(found.source.rawValue)), not “\(cited.shortened)”"
      )
    }
  }
}
