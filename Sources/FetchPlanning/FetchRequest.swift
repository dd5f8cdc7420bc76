package import WebAddresses

/// One address to ask, however often the manuscripts cite it.
package struct FetchRequest: Sendable, Hashable {
  /// The address.
  package let url: RequestURL
  /// A second reading, asked only where the first is not found.
  package let alternative: RequestURL?
  /// What a kept answer is compared by; the server then answers 304 where it still holds.
  package var validators: Validators?
  /// Whether it failed when it was last asked: then its site is among the first to be asked.
  package var failedBefore = false

  /// Makes a request.
  package init(url: RequestURL, alternative: RequestURL? = nil) {
    self.url = url
    self.alternative = alternative
  }
}
