import Citations
import Fetching
import Matching
import Pages
import WebAddresses

/// What the answers of a run show, before anything is judged: every citation held against its page, and
/// every address's status.
///
/// The two need each other. A page that has a cited title is there, whatever else it says, also for the
/// other citations of its address; so all are compared first.
struct Evidence: Sendable {
  /// Every address that has an answer, and those that are excluded.
  let checks: [RequestURL: LinkCheck]
  private let matches: [Comparison: CitationMatch]

  /// A citation's item on a page: citations that say the same of one address are compared once.
  private struct Comparison: Hashable {
    let item: CitationItem
    let address: RequestURL
  }

  /// Compares all citations of a run with the pages that their first addresses led to.
  init(
    _ manuscripts: [CitedManuscript],
    results: [RequestURL: FetchResult<Page>],
    excluded: Set<RequestURL>
  ) {
    let matcher = CitationMatcher()
    var matches: [Comparison: CitationMatch] = [:]
    var addressesWithTitle: Set<RequestURL> = []
    for citation in manuscripts.lazy.flatMap(\.notes).flatMap(\.citations) {
      guard let address = citation.links.first?.requestURL, let result = results[address],
        case .response(let response) = result.outcome, (200..<300).contains(response.status),
        let page = result.product
      else { continue }
      let comparison = Comparison(item: citation.item, address: address)
      guard matches[comparison] == nil else { continue }
      let match = matcher.match(citation.item, with: page, at: response.finalURL)
      matches[comparison] = match
      if match.title.band == .agrees || match.title.band == .near { addressesWithTitle.insert(address) }
    }
    self.matches = matches
    let unasked = excluded.subtracting(results.keys).map {
      ($0, LinkCheck(requestURL: $0, status: .excluded, result: nil))
    }
    checks = Dictionary(
      uniqueKeysWithValues: unasked
        + results.map { address, result in
          let status = LinkStatus(result, titleIsThere: addressesWithTitle.contains(address))
          return (address, LinkCheck(requestURL: address, status: status, result: result))
        }
    )
  }

  /// A citation held against the page of its first address; nil where there was no page.
  func match(of citation: Citation) -> CitationMatch? {
    citation.links.first?.requestURL.flatMap { matches[Comparison(item: citation.item, address: $0)] }
  }
}
