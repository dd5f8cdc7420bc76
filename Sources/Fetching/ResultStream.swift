import Foundation

/// Hands the results of a run over to whoever waits for them, and ends their stream after the last.
final class ResultStream<Consumer: BodyConsumer>: ResultTaking {
  typealias Result = FetchResult<Consumer.Product>

  private let reading: @Sendable (FetchResponse) -> Consumer
  private let continuation: AsyncStream<Result>.Continuation
  /// Works out the bodies that take long, a few at a time, so that no transfer waits for them.
  private let slowReaders = OperationQueue()

  init(
    reading: @escaping @Sendable (FetchResponse) -> Consumer,
    into continuation: AsyncStream<Result>.Continuation
  ) {
    self.reading = reading
    self.continuation = continuation
    slowReaders.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
  }

  func reader(of response: FetchResponse) -> any BodyConsumer { reading(response) }

  func take(_ jobs: [FinishedJob], of run: FetchRun) {
    var results: [Result] = []
    for job in jobs {
      // Readers are such as this stream makes.
      switch (job.reader as? Consumer)?.finish() {
      case .known(let product)?: results.append(job.result(with: product))
      case .pending(let work)?:
        let known = job.result(with: Consumer.Product?.none)
        slowReaders.addOperation { self.deliver([known.with(work())], of: run) }
      case nil: results.append(job.result(with: nil))
      }
    }
    if !results.isEmpty { deliver(results, of: run) }
  }

  func cancel() { slowReaders.cancelAllOperations() }

  /// Who takes them is woken once for those that are there together.
  private func deliver(_ results: [Result], of run: FetchRun) {
    for result in results { continuation.yield(result) }
    if run.hasDelivered(results.count) { continuation.finish() }
  }
}
