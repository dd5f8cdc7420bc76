import FetchPlanning
package import Fetching
package import Pages
import WebAddresses

extension LinkStatus {
  /// The answers by which a server refuses to show a page to a program, or to anybody who has not
  /// logged in or paid: RFC 9110 sections 15.5.2 to 15.5.4 and 15.5.8, RFC 6585 section 4, RFC 7725, and 999,
  /// which LinkedIn sends to what it takes for robots.
  private static let refusals: Set<Int> = [401, 402, 403, 407, 429, 451, 999]

  /// The headers by which Cloudflare and Amazon say that they want to see a person, whatever the status is:
  /// https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/,
  /// https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html
  static let challengeHeaders = ["cf-mitigated", "x-amzn-waf-action"]

  /// What became of an address.
  ///
  /// - Parameters:
  ///   - result: The answer.
  ///   - title: Whether the page has a title that the address was cited under.
  package init(_ result: FetchResult<Page>, title: CitedTitle) {
    switch result.outcome {
    case .failure(let failure): self.init(failure.kind)
    case .response(let response):
      self.init(response, signs: result.product?.signs ?? [], title: title)
      guard self == .ok, title != .there else { return }
      if result.landsOnGate {
        self = .blocked
      } else if result.landsOnFrontPage || result.landsOnErrorPage {
        self = .soft404
      }
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

  private init(_ response: FetchResponse, signs: Set<PageSign>, title: CitedTitle) {
    let hasChallengeHeader = Self.challengeHeaders.contains { response.headers[$0] != nil }
    let isChallenged = hasChallengeHeader || signs.contains { $0.isChallenge }
    switch response.status {
    case 404: self = .notFound
    case 410: self = .gone
    case let status where Self.refusals.contains(status): self = .blocked
    case 300... where isChallenged: self = .blocked
    case 500...: self = .serverError
    case 200..<300:
      if title == .there {
        self = response.isTruncated ? .truncated : .ok
      } else if signs.contains(where: \.isParked) {
        self = .parked
      } else if hasChallengeHeader {
        self = .blocked
      } else if signs.contains(where: \.saysNotFound) {
        // Forums put the form to log in on every page, also on that of what is missing.
        self = .soft404
      } else if isChallenged || signs.contains(where: \.isLogin) {
        self = .blocked
      } else if signs.contains(where: \.isOutOfService) {
        self = .serverError
      } else if title == .missing, signs.contains(where: \.mayBeMissing) {
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

extension FetchResult {
  /// Whether redirects led to the page by which a site says that something went wrong: `/404.html`, `/error`.
  fileprivate var landsOnErrorPage: Bool {
    guard case .response(let response) = outcome, !redirects.isEmpty else { return false }
    return response.finalURL.isErrorPage && !request.url.isErrorPage
  }
}

extension FetchResult {
  /// Whether redirects led to where a reader is to log in or to consent first.
  fileprivate var landsOnGate: Bool {
    guard case .response(let response) = outcome, !redirects.isEmpty else { return false }
    return response.finalURL.isGate && !request.url.isGate
  }
}

extension RequestURL {
  /// What the paths of pages are called on which one logs in or consents, in letters and digits alone.
  private static let gateNames: Set<String> = [
    "login", "loginaspx", "loginhtml", "loginjsp", "loginphp", "logon", "signin", "sso", "wploginphp",
    "servicelogin", "oauth", "oauth2", "authorize", "saml", "saml2", "adfs", "shibboleth", "consent",
    "collectconsent", "cookieconsent", "cookiewall", "cookieabsent", "gdprconsent", "privacygate",
    "zustimmung", "over18", "agecheck", "agegate", "ageverification", "crawlprevention", "captcha",
    "challenge", "verify",
  ]

  /// What hosts are called that do nothing else.
  private static let gateHosts: Set<Substring> = ["consent", "login", "signin", "sso", "idp", "oauth"]

  /// Whether it is, by its name, an address where a reader has to log in or consent.
  fileprivate var isGate: Bool {
    if let label = host.split(separator: ".").first, Self.gateHosts.contains(label) { return true }
    return path.lowercased().split(separator: "/").contains { segment in
      Self.gateNames.contains(
        String(decoding: segment.utf8.filter { $0.isASCIILetterOrDigit }, as: UTF8.self)
      )
    }
  }
}

extension RequestURL {
  /// What the last parts of paths are called, without their ending and in letters and digits alone, that say that
  /// something went wrong.
  private static let errorNames: Set<String> = [
    "404", "error404", "404error", "err404", "404err", "404page", "page404", "http404", "status404", "error",
    "errors", "errorpage", "err", "notfound", "404notfound", "pagenotfound", "pagenotfounderror",
    "filenotfound", "contentnotfound", "articlenotfound", "nopage", "nofile", "pagemissing", "sorry", "oops",
    "customerror", "errordocument", "removed", "deleted", "gone", "expired", "notexist", "notexists",
  ]

  /// Whether it is, by its name, the address of a page that says that something went wrong.
  var isErrorPage: Bool {
    if query?.lowercased().contains("aspxerrorpath=") == true { return true }
    return path.lowercased().split(separator: "/").suffix(2).contains { segment in
      let name = segment.prefix { $0 != "." && $0 != ";" }
      return Self.errorNames.contains(
        String(decoding: name.utf8.filter { $0.isASCIILetterOrDigit }, as: UTF8.self)
      )
    }
  }
}

extension UInt8 {
  /// Whether it is one of a to z and 0 to 9.
  fileprivate var isASCIILetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
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
    let segments = path.utf8.split(separator: UInt8(ascii: "/"))
    guard segments.count <= 2 else { return false }
    let parts = segments.map { Substring($0).lowercased()[...] }
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
  fileprivate var isOutOfService: Bool { if case .outOfService = self { true } else { false } }
  fileprivate var mayBeMissing: Bool { if case .mayBeMissing = self { true } else { false } }
  fileprivate var saysNotFound: Bool { if case .saysNotFound = self { true } else { false } }
}
