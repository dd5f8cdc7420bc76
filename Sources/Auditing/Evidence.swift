package import Citations
import FetchPlanning
package import Fetching
import Matching
package import Pages
package import WebAddresses

/// What the answers of a run show, before anything is judged: every citation held against its page, and
/// every address's status.
///
/// The two need each other. A page that has a cited title is there, whatever else it says, also for the
/// other citations of its address; so all citations of an address are compared as its answer comes, while
/// others are still waited for.
package struct Evidence: Sendable {
  /// Every address that has an answer, and those that are excluded.
  package private(set) var checks: [RequestURL: LinkCheck]
  private var matches: [Comparison: CitationMatch] = [:]
  /// Whether the page of an address has the title that it is cited under; of those alone that are, and show a page.
  private var titles: [RequestURL: CitedTitle] = [:]
  /// The citations by their first addresses.
  private let citations: [RequestURL: [Citation]]
  /// The addresses that somebody asks about without any title.
  private let addressesAsked: Set<RequestURL>
  private let matcher = CitationMatcher()

  /// A citation's item on a page: citations that say the same of one address are compared once.
  private struct Comparison: Hashable {
    let citation: Citation

    private var address: RequestURL? { citation.links.first?.requestURL }

    static func == (one: Comparison, other: Comparison) -> Bool {
      one.citation === other.citation
        || (one.address == other.address && one.citation.item == other.citation.item)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(address)
      hasher.combine(citation.item)
    }
  }

  /// Makes evidence that knows of no answer yet.
  ///
  /// - Parameters:
  ///   - manuscripts: The manuscripts, in the order of the report.
  ///   - excluded: The addresses that the user wanted not to be asked.
  ///   - addressesAsked: The addresses that somebody asks about by themselves, with no title to tell their pages by.
  package init(
    _ manuscripts: [CitedManuscript],
    excluded: Set<RequestURL> = [],
    addressesAsked: Set<RequestURL> = []
  ) {
    self.addressesAsked = addressesAsked
    var citations: [RequestURL: [Citation]] = [:]
    for citation in manuscripts.lazy.flatMap(\.notes).flatMap(\.citations) {
      guard let address = citation.links.first?.requestURL else { continue }
      citations[address, default: []].append(citation)
    }
    self.citations = citations
    let unasked = excluded.map { ($0, LinkCheck(requestURL: $0, status: .excluded, result: nil)) }
    checks = Dictionary(uniqueKeysWithValues: unasked)
  }

  /// Takes in what came of an address: compares its citations with the page that it led to.
  package mutating func take(_ result: FetchResult<Page>) {
    let address = result.request.url
    if case .response(let response) = result.outcome, (200..<300).contains(response.status),
      let page = result.product
    {
      for citation in citations[address] ?? [] {
        let comparison = Comparison(citation: citation)
        guard matches[comparison] == nil else { continue }
        let match = matcher.match(
          citation.item,
          with: page,
          at: response.finalURL,
          citesFrontPage: address.isFrontPage
        )
        matches[comparison] = match
        if match.title.band == .agrees || match.title.band == .near {
          titles[address] = .there
        } else if citation.item.title != nil, titles[address] == nil {
          titles[address] = .missing
        }
      }
    }
    let status = LinkStatus(result, title: titles[address] ?? .none)
    let isCompared = citations[address] != nil || addressesAsked.contains(address)
    checks[address] = LinkCheck(
      requestURL: address,
      status: status,
      // Links are kept by the hundred thousand, and nobody asks what their pages say of themselves.
      result: isCompared ? result : result.reducingProduct(\.undescribed)
    )
  }

  /// The final addresses of answers that may be what their hosts answer to everything: the page has not the title that
  /// it is cited under, has no title of its own, or shows the same as another address of its host; or it is asked about
  /// by itself, and has neither day nor author.
  ///
  /// Front pages are not among them, nor pages with hardly any text: a shell that JavaScript fills is the same for
  /// every address, and says nothing of any.
  package var doubts: [RequestURL] {
    let candidates = checks.values.filter { isDoubtful($0) }
    let prints = candidates.map(PrintOnHost.init)
    let addresses = prints.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return zip(candidates, prints).compactMap { check, print in
      guard let page = check.page, let address = check.requestURL else { return nil }
      let isDoubtful =
        titles[address] != nil || page.title == nil || page.title?.text == page.siteName
        || print != nil && addresses[print, default: 0] > 1
        || addressesAsked.contains(address) && page.published == nil && page.authors.isEmpty
      return isDoubtful ? check.response?.finalURL : nil
    }
    .sorted { $0.string < $1.string }
  }

  /// Takes in what hosts answered to addresses that were made up: an answer that is the same as to such an address is
  /// no page.
  package mutating func take(probes: [FetchResult<Page>]) {
    guard !probes.isEmpty else { return }
    let byHost = Dictionary(probes.map { ($0.request.url.host, $0) }) { first, _ in first }
    for (address, check) in checks where isDoubtful(check) {
      guard let result = check.result, let response = check.response,
        let probe = byHost[response.finalURL.host],
        result.isSame(as: probe)
      else { continue }
      checks[address] = LinkCheck(requestURL: address, status: .soft404, result: result)
    }
  }

  private func isDoubtful(_ check: LinkCheck) -> Bool {
    guard check.status == .ok, let address = check.requestURL, let response = check.response else {
      return false
    }
    return titles[address] != .there && !response.finalURL.isFrontPage
      && check.page?.textPrint != nil && check.page?.signs.contains(.needsJavaScript) == false
  }

  /// What a page shows, and on which host.
  private struct PrintOnHost: Hashable {
    let print: TextPrint
    let host: String

    init?(_ check: LinkCheck) {
      guard let print = check.page?.textPrint, let host = check.response?.finalURL.host else { return nil }
      (self.print, self.host) = (print, host)
    }
  }

  /// A citation held against the page of its first address; nil where there was no page.
  func match(of citation: Citation) -> CitationMatch? {
    matches[Comparison(citation: citation)]
  }
}

extension FetchResult<Page> {
  /// Whether it is what its host answered to an address that nobody ever published.
  fileprivate func isSame(as probe: FetchResult<Page>) -> Bool {
    guard case .response(let answer) = probe.outcome, (200..<300).contains(answer.status),
      let print = product?.textPrint, let other = probe.product?.textPrint
    else { return false }
    return product?.title?.text == probe.product?.title?.text && print.isAlike(other)
  }
}
