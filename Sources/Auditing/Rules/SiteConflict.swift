import Citations
import Messages
import WebAddresses

/// `site/conflict`: the cited publication is known to live on another domain.
struct SiteConflict: Rule {
  static let description = RuleDescription(
    id: "site/conflict",
    summary: "the cited publication is known to live on another domain",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The note names one publication, and the address is another's. Either the publication was copied from \
      the note before, or the address was. What is known of publications and their domains stands in a table \
      of some five hundred; archives, platforms and databases, which carry many, are no conflict, nor are \
      sister publications of one house.
      """,
    good: "The Economist, <https://www.economist.com/2023/05/05/story>",
    bad: "Foreign Affairs, <https://www.economist.com/2023/05/05/story>"
  )

  func check(_ context: RuleContext) -> [Finding] {
    context.links.compactMap { occurrence in
      guard occurrence.isFirst, let citation = occurrence.citation?.citation, case .source = citation.kind,
        let container = citation.item.containerTitle, let url = occurrence.link.requestURL,
        !Shorteners.contains(url), !PublicationDirectory.shared.isShared(url.host)
      else { return nil }
      let directory = PublicationDirectory.shared
      let cited = directory.publications(named: container)
      let owners = directory.publications(on: url.host)
      guard let known = cited.first, let owner = owners.first,
        !cited.contains(where: { Self.lives($0, on: url.host) || owners.contains(where: $0.isSister) })
      else { return nil }
      return Self.finding(
        at: occurrence,
        "“\(container)” is published at \(known.hosts[0]); \(url.host) belongs to “\(owner.names[0])”"
      )
    }
  }

  private static func lives(_ publication: PublicationDirectory.Publication, on host: String) -> Bool {
    publication.hosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
