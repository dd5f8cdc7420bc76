package import FetchPlanning
package import Foundation

/// A request, what came of it, and what the body's reader made of the body.
///
/// A class that never changes: results are handed on from stage to stage and kept in tables by the hundred thousand,
/// where a reference takes a seventieth of the room.
package final class FetchResult<Product: Sendable>: Sendable {
  /// What was asked.
  package let request: FetchRequest
  /// What came of it.
  package let outcome: FetchOutcome
  /// The hops that were followed, in order.
  package let redirects: [Redirect]
  /// What was read in the final answer's body; nil where there was none to read.
  package let product: Product?
  /// How many times it was tried, 1 or more; 0 where it was refused before any try.
  package let attempts: Int
  /// From the first try's start to the last one's end, waits included.
  package let duration: Duration
  /// When the last try ended.
  package let checkedAt: Date
  /// Whether it was taken from the response cache.
  package let fromCache: Bool
  /// How often it had failed when it was asked before; nil where it had not, or where nothing is known of before.
  package let failureHistory: FailureHistory?

  /// Makes a result.
  package init(
    request: FetchRequest,
    outcome: FetchOutcome,
    redirects: [Redirect],
    product: Product?,
    attempts: Int,
    duration: Duration,
    checkedAt: Date,
    fromCache: Bool = false,
    failureHistory: FailureHistory? = nil
  ) {
    self.request = request
    self.outcome = outcome
    self.redirects = redirects
    self.product = product
    self.attempts = attempts
    self.duration = duration
    self.checkedAt = checkedAt
    self.fromCache = fromCache
    self.failureHistory = failureHistory
  }

  /// The same with what `reduced` leaves of what was read.
  package func reducingProduct(_ reduced: (Product) -> Product) -> FetchResult {
    with(product.map(reduced))
  }

  /// The same with `product` as what was read.
  func with(_ product: Product?) -> FetchResult {
    FetchResult(
      request: request,
      outcome: outcome,
      redirects: redirects,
      product: product,
      attempts: attempts,
      duration: duration,
      checkedAt: checkedAt,
      fromCache: fromCache,
      failureHistory: failureHistory
    )
  }

  /// The same with what is known of the address's failures before.
  package func following(_ history: FailureHistory?) -> FetchResult {
    FetchResult(
      request: request,
      outcome: outcome,
      redirects: redirects,
      product: product,
      attempts: attempts,
      duration: duration,
      checkedAt: checkedAt,
      fromCache: fromCache,
      failureHistory: history
    )
  }
}
