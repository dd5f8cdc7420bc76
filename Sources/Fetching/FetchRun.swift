import FetchPlanning
import Foundation
import Synchronization
import WebAddresses

/// One run over a plan, as its transfer loops share it.
final class FetchRun<Consumer: BodyConsumer>: Sendable {
  /// What a loop is told by another thread.
  enum Message: Sendable {
    /// A job whose next address belongs to a site of this loop, and when it may be asked.
    case job(FetchJob<Consumer>, at: ContinuousClock.Instant)
    /// What the resolver says of the host that a job asked.
    case lookedUp(FetchJob<Consumer>, NameLookup)
  }

  /// What is asked.
  let plan: FetchPlan
  /// How it is asked.
  let configuration: CurlConfiguration
  /// Asks the resolver, and waits for it.
  let canary: ResolverCanary
  /// Is told of each further try.
  let retrying: @Sendable (FetchRetry) -> Void
  /// Makes the reader of an answer's body.
  let reading: @Sendable (FetchResponse) -> Consumer
  /// The inboxes of the loops; each site belongs to one loop.
  let inboxes: [LoopInbox<Message>]
  private let continuation: AsyncStream<FetchResult<Consumer.Product>>.Continuation
  /// Works out the bodies that take long, a few at a time, so that no transfer waits for them.
  private let slowReaders = OperationQueue()
  private let unfinished: Atomic<Int>
  private let isCancelled = Atomic(false)

  init(
    plan: FetchPlan,
    configuration: CurlConfiguration,
    loops: Int,
    canary: ResolverCanary,
    retrying: @escaping @Sendable (FetchRetry) -> Void,
    reading: @escaping @Sendable (FetchResponse) -> Consumer,
    continuation: AsyncStream<FetchResult<Consumer.Product>>.Continuation
  ) {
    self.plan = plan
    self.configuration = configuration
    self.canary = canary
    self.retrying = retrying
    self.reading = reading
    self.continuation = continuation
    inboxes = (0..<loops).map { _ in LoopInbox() }
    unfinished = Atomic(plan.requests.count)
    slowReaders.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
  }

  /// Whether nothing is left to do.
  var isOver: Bool {
    isCancelled.load(ordering: .relaxed) || unfinished.load(ordering: .acquiring) == 0
  }

  /// Which loop asks a site.
  func loop(of site: String) -> Int {
    Int(UInt(bitPattern: site.hashValue) % UInt(inboxes.count))
  }

  /// Starts one thread for each loop.
  func start() {
    if plan.requests.isEmpty { continuation.finish() }
    var shares = [[String: [Int]]](repeating: [:], count: inboxes.count)
    for (index, request) in plan.requests.enumerated() {
      let site = request.url.registrableDomain
      shares[loop(of: site)][site, default: []].append(index)
    }
    for (number, share) in shares.enumerated() {
      Thread.detachNewThread { TransferLoop(self, number: number, share: share).work() }
    }
  }

  /// The result of a finished request; nil where its body is worked out elsewhere, and the result handed over then.
  func result(of finished: FinishedJob<Consumer>) -> FetchResult<Consumer.Product>? {
    let (request, attempts) = (finished.request, finished.attempts)
    let (outcome, redirects) = (finished.reading.outcome, finished.reading.redirects)
    let (duration, checkedAt) = (finished.duration, finished.checkedAt)
    let result = { @Sendable (product: Consumer.Product?) in
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
    switch finished.reading.consumer?.finish() {
    case .known(let product)?: return result(product)
    case .pending(let work)?:
      slowReaders.addOperation { self.deliver([result(work())]) }
      return nil
    case nil: return result(nil)
    }
  }

  /// Hands results over, and ends the stream after the last.
  ///
  /// Who takes them is woken once for those that are there together.
  func deliver(_ results: [FetchResult<Consumer.Product>]) {
    for result in results { continuation.yield(result) }
    if unfinished.subtract(results.count, ordering: .acquiringAndReleasing).newValue == 0 {
      continuation.finish()
      wakeAll()
    }
  }

  /// Ends the run; what is under way is dropped.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    slowReaders.cancelAllOperations()
    wakeAll()
  }

  private func wakeAll() {
    for inbox in inboxes { inbox.wake() }
  }
}
