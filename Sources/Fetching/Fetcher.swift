package import FetchPlanning

/// What can ask the addresses of a plan.
package protocol Fetcher: Sendable {
  /// Asks all addresses of a plan and delivers each result as it comes, in no set order.
  ///
  /// Each request of the plan gives exactly one result. Ending the stream's task cancels what is under
  /// way; the results of what was not finished are then not delivered.
  ///
  /// - Parameter consumer: Makes the reader of a final answer's body, on the fetcher's thread.
  func fetch<Consumer: BodyConsumer>(
    _ plan: FetchPlan,
    reading consumer: @escaping @Sendable (FetchResponse) -> Consumer
  ) -> AsyncStream<FetchResult<Consumer.Product>>
}
