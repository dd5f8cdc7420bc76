package import Fetching
package import Foundation

/// What became of an address, as the cache keeps it.
package struct CachedAnswer<Product: Sendable & Codable>: Sendable, Codable {
  /// What came of the request.
  package let outcome: FetchOutcome
  /// The hops that were followed.
  package let redirects: [Redirect]
  /// What was read in the answer's body.
  package let product: Product?
  /// How many tries it took.
  package let attempts: Int
  /// How long it took, in seconds.
  package let seconds: Double
  /// When it was asked.
  package let checkedAt: Date

  /// Takes a result; nil where it says nothing that would hold the next time: an interruption, a broken network,
  /// or what the options of this run forbade.
  init?(_ result: FetchResult<Product>) {
    if case .failure(let failure) = result.outcome {
      switch failure.kind {
      case .cancelled, .nameLookup, .privateAddress: return nil
      default: break
      }
    }
    outcome = result.outcome
    redirects = result.redirects
    product = result.product
    attempts = result.attempts
    seconds = result.duration / .seconds(1)
    checkedAt = result.checkedAt
  }

  /// Whether a page was there, whole.
  var isSuccess: Bool {
    if case .response(let response) = outcome {
      response.status < 400 && !response.isTruncated
    } else {
      false
    }
  }
}
