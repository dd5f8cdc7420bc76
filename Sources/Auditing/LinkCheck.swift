package import Fetching
package import Pages
package import WebAddresses

/// One address, asked: its status, the answer behind it, and the page that it led to.
///
/// A class that never changes: rules and reports hand it on by the hundred thousand, and a reference is cheaper
/// to copy than its parts.
package final class LinkCheck: Sendable {
  /// The address as it went out; nil where it could not be requested.
  package let requestURL: RequestURL?
  /// What became of it.
  package let status: LinkStatus
  /// The answer, where a request was made.
  package let result: FetchResult<Page>?

  /// Makes a check.
  package init(requestURL: RequestURL?, status: LinkStatus, result: FetchResult<Page>?) {
    self.requestURL = requestURL
    self.status = status
    self.result = result
  }

  /// The page, where one was read.
  package var page: Page? { result?.product }

  /// The final answer, where there was one.
  package var response: FetchResponse? {
    if case .response(let response)? = result?.outcome { response } else { nil }
  }

  /// Why there was no answer, where there was none.
  package var failure: FetchFailure? {
    if case .failure(let failure)? = result?.outcome { failure } else { nil }
  }
}
