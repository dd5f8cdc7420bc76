import FetchPlanning
import Foundation
import Synchronization
import WebAddresses

/// One run over a plan, as its transfer loops share it.
final class FetchRun: Sendable {
  /// What a loop is told by another thread.
  enum Message: Sendable {
    /// A job whose next address belongs to a site of this loop, and when it may be asked.
    case job(FetchJob, at: ContinuousClock.Instant)
    /// What the resolver says of the host that a job asked.
    case lookedUp(FetchJob, NameLookup)
  }

  /// What is asked.
  let plan: FetchPlan
  /// How it is asked.
  let configuration: CurlConfiguration
  /// Asks the resolver, and waits for it.
  let canary: ResolverCanary
  /// Is told of each further try.
  let retrying: @Sendable (FetchRetry) -> Void
  /// Takes what the loops finish.
  let results: any ResultTaking
  /// The inboxes of the loops; each site belongs to one loop.
  let inboxes: [LoopInbox<Message>]
  private let undelivered: Atomic<Int>
  private let isCancelled = Atomic(false)

  init(
    plan: FetchPlan,
    configuration: CurlConfiguration,
    loops: Int,
    canary: ResolverCanary,
    retrying: @escaping @Sendable (FetchRetry) -> Void,
    results: any ResultTaking
  ) {
    self.plan = plan
    self.configuration = configuration
    self.canary = canary
    self.retrying = retrying
    self.results = results
    inboxes = (0..<loops).map { _ in LoopInbox() }
    undelivered = Atomic(plan.requests.count)
  }

  /// Whether nothing is left to do.
  var isOver: Bool {
    isCancelled.load(ordering: .relaxed) || undelivered.load(ordering: .acquiring) == 0
  }

  /// Which loop asks a site.
  func loop(of site: String) -> Int {
    Int(UInt(bitPattern: site.hashValue) % UInt(inboxes.count))
  }

  /// Starts one thread for each loop.
  func start() {
    var shares = [[String: [Int]]](repeating: [:], count: inboxes.count)
    for (index, request) in plan.requests.enumerated() {
      let site = request.url.registrableDomain
      shares[loop(of: site)][site, default: []].append(index)
    }
    for (number, share) in shares.enumerated() {
      Thread.detachNewThread { TransferLoop(self, number: number, share: share).work() }
    }
  }

  /// Takes notice that results were handed over.
  ///
  /// - Returns: Whether they were the last.
  func hasDelivered(_ count: Int) -> Bool {
    let isLast = undelivered.subtract(count, ordering: .acquiringAndReleasing).newValue == 0
    if isLast { wakeAll() }
    return isLast
  }

  /// Ends the run; what is under way is dropped.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    results.cancel()
    wakeAll()
  }

  private func wakeAll() {
    for inbox in inboxes { inbox.wake() }
  }
}
