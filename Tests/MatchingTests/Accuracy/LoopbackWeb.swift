import FetchPlanning
import Fetching
import Foundation
import Pages
import TestSupport
import WebAddresses

/// Pages served over loopback at their own addresses, and read as an audit reads them: by the real fetcher, in the
/// pieces in which they come, and no further than they tell something.
enum LoopbackWeb {
  /// What one address answers.
  struct Document: Sendable {
    let address: RequestURL
    let bytes: Data
    /// Where the address leads first; nil shows the bytes at once.
    var final: RequestURL?
  }

  /// What is missing of a document that did not come.
  struct NoAnswer: Error {
    let address: String
    let outcome: FetchOutcome?
  }

  /// Serves documents, each at an address of its own with the scheme http, and reads them all.
  ///
  /// - Returns: Their pages, in order.
  static func read(_ documents: [Document]) async throws -> [Page] {
    try await zip(documents, fetch(documents)).map { document, result in
      guard let page = result.product else {
        throw NoAnswer(address: document.address.string, outcome: result.outcome)
      }
      return page
    }
  }

  /// Serves documents, each at an address of its own with the scheme http, and asks for them all.
  ///
  /// - Returns: The answers, in order.
  static func fetch(_ documents: [Document]) async throws -> [FetchResult<Page>] {
    let bytes = Dictionary(
      documents.map { (($0.final ?? $0.address).string, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    let moved = Dictionary(
      uniqueKeysWithValues: documents.compactMap { document in
        document.final.map { (document.address.string, $0.string) }
      }
    )
    let server = try LoopbackServer { connection in
      while let head = connection.readHead() {
        let request = LoopbackRequest(head: head)
        let address = "http://\(request.header("Host") ?? "")\(request.target)"
        if let place = moved[address] {
          connection.write("HTTP/1.1 302 Found\r\nLocation: \(place)\r\nContent-Length: 0\r\n\r\n")
          continue
        }
        guard let body = bytes[address] else {
          connection.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
          continue
        }
        connection.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.count)\r\n\r\n"
        )
        guard connection.write(body) else { return }
      }
    }
    defer { server.stop() }
    var options = FetchOptions(userAgent: "ibid-tests")
    options.connectTo = ["::127.0.0.1:\(server.port)"]
    options.addresses.allowsPrivateAddresses = true
    options.hosts.interval = .zero
    options.concurrency = 8
    // A machine that builds beside may be slow.
    options.timeout = .seconds(120)
    options.budget = .seconds(240)
    let plan = FetchPlan(requests: documents.map { FetchRequest(url: $0.address) })
    var results: [RequestURL: FetchResult<Page>] = [:]
    for await result in try CurlFetcher(options: options).fetch(plan, reading: { PageReader(response: $0) }) {
      results[result.request.url] = result
    }
    return try documents.map { document in
      guard let result = results[document.address] else {
        throw NoAnswer(address: document.address.string, outcome: nil)
      }
      return result
    }
  }
}
