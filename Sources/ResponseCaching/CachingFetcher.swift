package import FetchPlanning
package import Fetching
package import Foundation
import WebAddresses

/// Answers from the cache what was asked lately, asks the rest, and keeps what comes.
///
/// A success holds for `maximumAge`, a failure for an hour. An answer that is older is asked about with its validators,
/// where it has any: one that still holds (304) need not be sent again. What failed before is asked first.
package struct CachingFetcher<Base: Fetcher>: Fetcher {
  private let base: Base
  private let cache: ResponseCache
  private let conditions: String
  private let maximumAge: Duration
  private let answersFailures: Bool
  private let now: @Sendable () -> Date

  /// How long a failure is believed.
  private static var maximumAgeOfFailures: Duration { .seconds(3_600) }

  /// How many addresses are looked up in one reading transaction.
  private static var rowsAtOnce: Int { 256 }

  /// Puts a cache before a fetcher.
  ///
  /// - Parameters:
  ///   - options: The fetcher's; answers are shared only between runs that ask in the same way.
  ///   - maximumAge: How long a success is believed.
  ///   - answersFailures: Whether failures are believed too, so that an interrupted run goes on where it stopped.
  package init(
    _ base: Base,
    cache: ResponseCache,
    options: FetchOptions,
    maximumAge: Duration,
    answersFailures: Bool = true,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.base = base
    self.cache = cache
    self.maximumAge = maximumAge
    self.answersFailures = answersFailures
    self.now = now
    let parts = [
      [options.userAgent, options.proxy ?? "", options.certificateAuthorities ?? ""], options.headers,
      options.resolve,
      options.connectTo,
      [
        "\(options.addresses.allowsPrivateAddresses)", "\(options.maximumBytes)",
        "\(options.maximumWholeBytes)",
      ],
      options.byHost.sorted { $0.key < $1.key }.flatMap {
        [$0.key, $0.value.userAgent ?? ""] + $0.value.headers
      },
    ]
    conditions = Self.fingerprint(parts.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}"))
  }

  /// Delivers kept answers at once and then the others as they come; keeps those.
  package func fetch<Consumer: BodyConsumer>(
    _ plan: FetchPlan,
    reading consumer: @escaping @Sendable (FetchResponse) -> Consumer
  ) -> AsyncStream<FetchResult<Consumer.Product>> {
    let (stream, continuation) = AsyncStream<FetchResult<Consumer.Product>>.makeStream()
    let task = Task {
      await answer(plan, reading: consumer) { continuation.yield($0) }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }

  private func answer<Consumer: BodyConsumer>(
    _ plan: FetchPlan,
    reading consumer: @escaping @Sendable (FetchResponse) -> Consumer,
    deliver: (FetchResult<Consumer.Product>) -> Void
  ) async {
    var failedBefore: [FetchRequest] = []
    var others: [FetchRequest] = []
    var known: [RequestURL: CachedAnswer<Consumer.Product>] = [:]
    let decoder = JSONDecoder()
    for start in stride(from: 0, to: plan.requests.count, by: Self.rowsAtOnce) {
      if Task.isCancelled { return }
      let requests = plan.requests[start..<min(start + Self.rowsAtOnce, plan.requests.count)]
      for (request, row) in zip(requests, cache.rows(requests.map(key)[...])) {
        guard let row else {
          others.append(request)
          continue
        }
        let answer = try? decoder.decode(CachedAnswer<Consumer.Product>.self, from: row.content)
        if let answer, holds(answer) {
          deliver(result(answer, for: request, history: row.history))
          continue
        }
        var asked = request
        if let answer, answer.isSuccess {
          asked.validators = answer.validators
          known[request.url] = answer
        }
        asked.failedBefore = row.history != nil
        if asked.failedBefore { failedBefore.append(asked) } else { others.append(asked) }
      }
    }
    // What comes while answers are being written is written next, together: a slow disk keeps no server waiting.
    let arrivals = Arrivals<FetchResult<Consumer.Product>>()
    let results = base.fetch(FetchPlan(requests: failedBefore + others), reading: consumer)
    let collecting = Task {
      for await result in results { arrivals.add(result) }
      arrivals.finish()
    }
    await withTaskCancellationHandler {
      for await _ in arrivals.bell {
        for result in keep(arrivals.takeAll(), instead: known, if: Consumer.isWorthKeeping) {
          deliver(result)
        }
      }
    } onCancel: {
      collecting.cancel()
    }
    // A run that is given up keeps what has come all the same.
    for result in keep(arrivals.takeAll(), instead: known, if: Consumer.isWorthKeeping) { deliver(result) }
  }

  private func holds<Product>(_ answer: CachedAnswer<Product>) -> Bool {
    guard answer.isSuccess || answersFailures else { return false }
    let age = now().timeIntervalSince(answer.checkedAt)
    let limit = answer.isSuccess ? maximumAge : min(maximumAge, Self.maximumAgeOfFailures)
    return age >= 0 && age < limit / .seconds(1)
  }

  /// Keeps what was answered; a 304 says that the known answer still holds.
  private func keep<Product: Codable>(
    _ batch: [FetchResult<Product>],
    instead known: [RequestURL: CachedAnswer<Product>],
    if isWorthKeeping: (Product) -> Bool
  ) -> [FetchResult<Product>] {
    let encoder = JSONEncoder()
    var results = batch.map { result in
      known[result.request.url].map { Self.confirmed(result, by: $0) } ?? result
    }
    var entries: [ResponseCache.Entry] = []
    var indices: [Int] = []
    for (index, result) in results.enumerated() {
      guard result.product.map(isWorthKeeping) ?? true, let answer = CachedAnswer(result),
        let content = try? encoder.encode(answer)
      else { continue }
      indices.append(index)
      entries.append(
        ResponseCache.Entry(
          key: key(result.request),
          content: content,
          checkedAt: answer.checkedAt,
          isSuccess: answer.isSuccess
        )
      )
    }
    for (index, history) in zip(indices, cache.store(entries)) where history != nil {
      results[index] = results[index].following(history)
    }
    return results
  }

  /// The known answer in the place of a 304.
  private static func confirmed<Product>(
    _ result: FetchResult<Product>,
    by known: CachedAnswer<Product>
  ) -> FetchResult<Product> {
    guard case .response(let response) = result.outcome, response.status == 304 else { return result }
    return FetchResult(
      request: result.request,
      outcome: known.outcome,
      redirects: result.redirects,
      product: known.product,
      attempts: result.attempts,
      duration: result.duration,
      checkedAt: result.checkedAt,
      fromCache: true
    )
  }

  private func result<Product>(
    _ answer: CachedAnswer<Product>,
    for request: FetchRequest,
    history: FailureHistory?
  ) -> FetchResult<Product> {
    FetchResult(
      request: request,
      outcome: answer.outcome,
      redirects: answer.redirects,
      product: answer.product,
      attempts: answer.attempts,
      duration: .seconds(answer.seconds),
      checkedAt: answer.checkedAt,
      fromCache: true,
      failureHistory: history
    )
  }

  /// A short stand-in for a text, so that no header of the user's lies in the cache (FNV-1a, 64 bits).
  private static func fingerprint(_ text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  private func key(_ request: FetchRequest) -> String {
    [request.url.string, request.alternative?.string ?? "", conditions].joined(separator: " ")
  }
}

extension CachedAnswer {
  /// What the answer may be compared by.
  fileprivate var validators: Validators? {
    guard case .response(let response) = outcome else { return nil }
    let headers = response.headers
    return Validators(
      url: response.finalURL,
      entityTag: headers["etag"],
      lastModified: headers["last-modified"]
    )
  }
}
