import FetchPlanning
import Fetching
import Foundation
import Synchronization
import TestSupport
import WebAddresses

/// Keeps a body as text, and has enough after so many bytes.
final class TextConsumer: BodyConsumer {
  private var bytes: [UInt8] = []
  private let enough: Int

  init(enough: Int = .max) {
    self.enough = enough
  }

  func consume(_ chunk: UnsafeRawBufferPointer) -> BodyAppetite {
    bytes += chunk
    return bytes.count < enough ? .more : .enough
  }

  func finish() -> FinishedBody<String> { .known(String(decoding: bytes, as: UTF8.self)) }
}

/// Options under which a test server on loopback may be asked, and no test waits.
func quickOptions(_ change: (inout FetchOptions) -> Void = { _ in }) -> FetchOptions {
  var options = FetchOptions(userAgent: "ibid-tests")
  options.addresses.allowsPrivateAddresses = true
  options.hosts.interval = .zero
  options.retry.firstDelay = .milliseconds(1)
  options.proxy = ""
  change(&options)
  return options
}

/// Asks addresses and collects what came of them, in the order of the addresses.
func fetch(
  _ addresses: [String],
  options: FetchOptions = quickOptions(),
  lookUp: @escaping @Sendable (String) -> NameLookup = NameLookup.ask,
  enough: Int = .max
) async throws -> [FetchResult<String>] {
  try await fetch(
    addresses.map { FetchRequest(url: try RequestURL($0)) },
    options: options,
    lookUp: lookUp,
    enough: enough
  )
}

/// Asks requests and collects what came of them, in the order of the requests.
func fetch(
  _ requests: [FetchRequest],
  options: FetchOptions = quickOptions(),
  lookUp: @escaping @Sendable (String) -> NameLookup = NameLookup.ask,
  enough: Int = .max
) async throws -> [FetchResult<String>] {
  let fetcher = try CurlFetcher(options: options, lookUp: lookUp)
  var results: [FetchRequest: FetchResult<String>] = [:]
  for await result in fetcher.fetch(
    FetchPlan(requests: requests),
    reading: { _ in TextConsumer(enough: enough) }
  ) {
    results[result.request] = result
  }
  return requests.compactMap { results[$0] }
}

extension FetchResult {
  /// The answer, where there was one.
  var response: FetchResponse? {
    if case .response(let response) = outcome { response } else { nil }
  }

  /// Why there was no answer, where there was none.
  var failure: FetchFailure? {
    if case .failure(let failure) = outcome { failure } else { nil }
  }
}

/// An answer with a body and its length.
func answer(_ status: String = "200 OK", _ headers: [String] = [], body: String = "") -> String {
  let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)"]
  return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
}
