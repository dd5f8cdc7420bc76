import Citations
import Fetching
import Matching
import Messages
import WebAddresses

/// `site/page-conflict`: the page names another publication than the note.
struct SitePageConflict: Rule {
  static let description = RuleDescription(
    id: "site/page-conflict",
    summary: "the page names another publication than the note",
    severity: .warning,
    needsNetwork: true,
    explanation: """
      The page belongs to a site whose name has nothing in common with the cited publication. Often the \
      address is that of a reprint, or the publication was copied from the note before. What stands on a platform, \
      in an archive or on another site that carries what many publish is not compared.
      """,
    good: """
      《風傳媒》 for a page of 風傳媒
      """,
    bad: """
      《風傳媒》 for a page of 工商時報
      """
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.citations.compactMap { occurrence in
      let citation = occurrence.citation
      guard case .source = citation.citation.kind,
        citation.verdict == .verified || citation.verdict == .unconfirmed,
        let field = citation.match?.container, field.result == .differs,
        let expected = field.expected, let found = field.found,
        !PublicationDirectory.shared.areRelated(expected, found),
        citation.check?.response.map({ PublicationDirectory.shared.isShared($0.finalURL.host) }) != true
      else { return nil }
      return Self.finding(
        on: occurrence,
        "the page belongs to “\(found.shortened)”, the note cites “\(expected.shortened)”"
      )
    }
  }
}
