import FetchPlanning
import Foundation

/// A request that is asked no more, while what its answer's body says has still to be worked out.
struct FinishedJob {
  /// What was asked.
  let request: FetchRequest
  /// What came of it.
  let outcome: FetchOutcome
  /// The hops that were followed, in order.
  let redirects: [Redirect]
  /// All tries.
  let attempts: Int
  /// From the first try's start to the last one's end.
  let duration: Duration
  /// When the last try ended.
  let checkedAt: Date
  /// What has read its answer's body, if that has one.
  let reader: (any BodyConsumer)?

  /// What is told of it to everybody, once its body is worked out.
  func result<Product>(with product: Product?) -> FetchResult<Product> {
    FetchResult(
      request: request,
      outcome: outcome,
      redirects: redirects,
      product: product,
      attempts: attempts,
      duration: duration,
      checkedAt: checkedAt
    )
  }
}
