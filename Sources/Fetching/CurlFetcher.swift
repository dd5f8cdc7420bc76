package import FetchPlanning
import Foundation
package import Messages
import WebAddresses

/// Asks addresses over the network with libcurl, on threads of its own.
///
/// The sites of a plan are spread over as many transfer loops as there are processors; a redirect to another
/// loop's site is passed on to that loop, so that a site's limits hold for the whole run.
package struct CurlFetcher: Fetcher {
  private let configuration: CurlConfiguration
  private let lookUp: @Sendable (String) -> NameLookup
  private let report: @Sendable (Message) -> Void
  private let retrying: @Sendable (FetchRetry) -> Void

  /// Makes a fetcher.
  ///
  /// - Parameters:
  ///   - lookUp: Asks the resolver about a name that libcurl could not look up.
  ///   - report: Takes a sentence for the user about the network as a whole, at most once in a run.
  ///   - retrying: Is told of each further try before it is waited for, on whatever thread that happens.
  /// - Throws: `FetchConfigurationError` where an option cannot be used (a missing CA file, a malformed `--resolve`).
  package init(
    options: FetchOptions,
    lookUp: @escaping @Sendable (String) -> NameLookup = NameLookup.ask,
    report: @escaping @Sendable (Message) -> Void = { _ in },
    retrying: @escaping @Sendable (FetchRetry) -> Void = { _ in }
  ) throws(FetchConfigurationError) {
    configuration = try CurlConfiguration(options: options)
    self.lookUp = lookUp
    self.report = report
    self.retrying = retrying
  }

  package func fetch<Consumer: BodyConsumer>(
    _ plan: FetchPlan,
    reading consumer: @escaping @Sendable (FetchResponse) -> Consumer
  ) -> AsyncStream<FetchResult<Consumer.Product>> {
    let (stream, continuation) = AsyncStream<FetchResult<Consumer.Product>>.makeStream()
    let run = FetchRun(
      plan: plan,
      configuration: configuration,
      loops: loops(for: plan),
      canary: ResolverCanary(asking: lookUp, report: report),
      retrying: retrying,
      results: ResultStream(reading: consumer, into: continuation)
    )
    if plan.requests.isEmpty { continuation.finish() }
    continuation.onTermination = { _ in run.cancel() }
    run.start()
    return stream
  }

  /// A loop for each processor, but not one for a handful of requests.
  private func loops(for plan: FetchPlan) -> Int {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    return max(1, min(processors, configuration.options.concurrency, plan.requests.count / 16))
  }
}
