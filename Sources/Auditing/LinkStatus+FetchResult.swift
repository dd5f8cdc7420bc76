import FetchPlanning
package import Fetching
package import Pages
import WebAddresses

extension LinkStatus {
  /// The answers by which a server refuses to show a page to a program, or to anybody who has not
  /// logged in: RFC 9110 sections 15.5.2, 15.5.4 and 15.5.8, RFC 6585 section 4, RFC 7725, and 999, which
  /// LinkedIn sends to what it takes for robots.
  private static let refusals: Set<Int> = [401, 403, 407, 429, 451, 999]

  /// What became of an address.
  ///
  /// - Parameters:
  ///   - result: The answer.
  ///   - titleIsThere: Whether the page has a title that the address was cited under. No page that is
  ///     missing, parked or locked has, so it outweighs every sign to the contrary.
  package init(_ result: FetchResult<Page>, titleIsThere: Bool) {
    switch result.outcome {
    case .failure(let failure): self.init(failure.kind)
    case .response(let response):
      let signs = result.product?.signs ?? []
      self.init(response, signs: signs, redirects: result.redirects, titleIsThere: titleIsThere)
      if self == .ok, !titleIsThere, result.landsOnFrontPage { self = .soft404 }
    }
  }

  private init(_ kind: FetchFailure.Kind) {
    switch kind {
    case .timeout: self = .timeout
    case .noSuchHost, .nameLookup: self = .dnsError
    case .connection, .protocolError: self = .connectionError
    case .tls: self = .tlsError
    case .redirectLoop: self = .redirectLoop
    case .tooManyRedirects: self = .tooManyRedirects
    case .invalidRedirect: self = .invalidURL
    case .unsupportedScheme: self = .unsupportedScheme
    case .privateAddress: self = .privateAddress
    case .cancelled: self = .notChecked
    }
  }

  private init(_ response: FetchResponse, signs: Set<PageSign>, redirects: [Redirect], titleIsThere: Bool) {
    let isChallenged = response.headers["cf-mitigated"] == "challenge" || signs.contains { $0.isChallenge }
    switch response.status {
    case 404: self = .notFound
    case 410: self = .gone
    case let status where Self.refusals.contains(status): self = .blocked
    case 500...: self = isChallenged ? .blocked : .serverError
    case 200..<300:
      if titleIsThere {
        self = response.isTruncated ? .truncated : .ok
      } else if signs.contains(where: \.isParked) {
        self = .parked
      } else if isChallenged || signs.contains(where: \.isLogin) {
        self = .blocked
      } else if signs.contains(where: \.saysNotFound) {
        self = .soft404
      } else {
        self = response.isTruncated ? .truncated : .ok
      }
    default: self = .clientError
    }
  }
}

extension FetchResult {
  /// Whether redirects led from a page deep in a site to that site's front page, as sites do that have
  /// lost the page and do not say so.
  fileprivate var landsOnFrontPage: Bool {
    guard case .response(let response) = outcome, let last = redirects.last, response.finalURL.isFrontPage
    else {
      return false
    }
    let site = last.to.registrableDomain
    return ([request.url] + redirects.dropLast().map(\.to)).contains {
      !$0.isFrontPage && $0.registrableDomain == site
    }
  }
}

extension RequestURL {
  /// The names that servers give to what they show at a site's root.
  private static let indexNames: Set<String> = [
    "", "index.html", "index.htm", "index.php", "index.asp", "index.aspx", "index.jsp", "default.asp",
    "default.aspx", "default.html", "default.htm", "home", "home.html", "main", "main.html",
  ]

  /// Whether it is the address of a site's front page, a language's front page included (`/zh-tw/`).
  var isFrontPage: Bool {
    guard query == nil else { return false }
    let parts = path.lowercased().split(separator: "/")
    guard let last = parts.last else { return true }
    let isIndex = Self.indexNames.contains(String(last))
    switch parts.count {
    case 1: return isIndex || last.isLanguageTag
    case 2: return isIndex && parts[0].isLanguageTag
    default: return false
    }
  }
}

extension Substring {
  /// The language codes of ISO 639-1 that sites of several languages put first in their paths.
  private static let languages: Set<Substring> = [
    "zh", "en", "ja", "ko", "de", "fr", "es", "it", "pt", "ru", "vi", "th", "id", "tw", "cn", "hk", "jp",
    "kr", "us", "uk",
  ]

  /// Whether it reads `zh`, `zh-tw`, `zh_hant`.
  fileprivate var isLanguageTag: Bool {
    let parts = split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, Self.languages.contains(language) else { return false }
    return parts.count <= 2 && parts.allSatisfy { (2...4).contains($0.utf8.count) }
  }
}

extension PageSign {
  fileprivate var isChallenge: Bool { if case .challenge = self { true } else { false } }
  fileprivate var isParked: Bool { if case .parked = self { true } else { false } }
  fileprivate var isLogin: Bool { if case .login = self { true } else { false } }
  fileprivate var saysNotFound: Bool { if case .saysNotFound = self { true } else { false } }
}
