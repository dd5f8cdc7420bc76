package import Fetching

/// Reads a page while it arrives.
package final class PageReader: BodyConsumer {
  private let response: FetchResponse

  /// Makes a reader of the body of `response`.
  package init(response: FetchResponse) {
    self.response = response
  }

  package func consume(_ bytes: UnsafeRawBufferPointer) -> BodyAppetite { .enough }

  package func finish() -> Page { Page() }
}
