import Fetching
import Matching
import Pages

extension Verdict {
  /// What the audit says of a citation whose address was asked.
  init(_ check: LinkCheck, match: CitationMatch?) {
    switch check.status {
    case .ok: self.init(match, on: check.page)
    case .truncated:
      // Half a page can show that it is the right one, and nothing else.
      let whole = Verdict(match, on: check.page)
      self = whole == .verified ? .verified : .unreachable
    case .notFound, .gone, .soft404, .parked: self = .broken
    case .blocked: self = .blocked
    case .dnsError: self = check.failure?.kind == .noSuchHost ? .broken : .unreachable
    case .clientError, .serverError, .timeout, .connectionError, .tlsError, .redirectLoop, .tooManyRedirects:
      self = .unreachable
    case .invalidURL: self = check.result == nil ? .broken : .unreachable
    case .unsupportedScheme, .privateAddress, .excluded, .notChecked: self = .notChecked
    }
  }

  private init(_ match: CitationMatch?, on page: Page?) {
    switch match?.title.band {
    case .agrees, .near: self = .verified
    case .numeralDiffers: self = .mismatch
    case .differs: self = page?.isShell == true ? .unconfirmed : .mismatch
    case .absent, nil: self = .unconfirmed
    }
  }
}

extension Page {
  /// Whether it is a stub that shows its content by JavaScript, sends the reader on or only tells the reader something, or
  /// could not be read, so that a title that it lacks may yet be there.
  fileprivate var isShell: Bool {
    signs.contains {
      switch $0 {
      case .needsJavaScript, .refresh, .unreadable, .needsProgram, .notice: true
      case .saysNotFound, .mayBeMissing, .parked, .challenge, .login, .outOfService: false
      }
    }
  }
}
