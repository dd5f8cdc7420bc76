import FetchPlanning
import Fetching
import Foundation
import ResponseCaching
import Synchronization
import TestSupport
import Testing
import WebAddresses

@Suite("Answers kept for the next run")
struct CachingFetcherTests {
  private final class TextConsumer: BodyConsumer {
    private var bytes: [UInt8] = []
    func consume(_ chunk: UnsafeRawBufferPointer) -> BodyAppetite {
      bytes += chunk
      return .more
    }
    func finish() -> FinishedBody<String> { .known(String(decoding: bytes, as: UTF8.self)) }
  }

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "ibid-cache-\(UUID().uuidString)"
  )
  private var path: String { folder.appending(path: "answers.sqlite").path }

  /// Asks one address as a run of its own would.
  private func run(
    _ server: LoopbackServer,
    age: Duration = .seconds(86_400),
    later seconds: Double = 0,
    headers: [String] = []
  ) async throws -> FetchResult<String> {
    let cache = try #require(ResponseCache.open(path) { Issue.record("\($0)") })
    var options = FetchOptions(userAgent: "ibid-tests")
    options.addresses.allowsPrivateAddresses = true
    options.retry.retries = 0
    options.proxy = ""
    options.headers = headers
    let fetcher = CachingFetcher(
      try CurlFetcher(options: options),
      cache: cache,
      options: options,
      maximumAge: age,
      now: { Date(timeIntervalSinceNow: seconds) }
    )
    let plan = FetchPlan(requests: [FetchRequest(url: try RequestURL("http://127.0.0.1:\(server.port)/"))])
    for await result in fetcher.fetch(plan, reading: { _ in TextConsumer() }) { return result }
    throw CancellationError()
  }

  /// Counts the requests, and answers each with what `answer` makes of the request and its number.
  private func server(_ answer: @escaping @Sendable (LoopbackRequest, Int) -> String) throws -> LoopbackServer
  {
    let count = Mutex(0)
    return try LoopbackServer(answering: { request in
      answer(
        request,
        count.withLock {
          $0 += 1; return $0
        }
      )
    })
  }

  private static func page(_ text: String, _ headers: String = "") -> String {
    "HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(text.utf8.count)\r\n\r\n\(text)"
  }

  @Test("what was answered lately is not asked again")
  func fresh() async throws {
    let server = try server { _, number in Self.page("answer \(number)") }
    #expect(try await run(server).fromCache == false)
    let second = try await run(server)
    #expect(second.fromCache)
    #expect(second.product == "answer 1")
  }

  @Test("what is older than the maximum age is asked again")
  func old() async throws {
    let server = try server { _, number in Self.page("answer \(number)") }
    _ = try await run(server)
    #expect(try await run(server, age: .seconds(60), later: 61).product == "answer 2")
  }

  @Test("a failure is believed for an hour only")
  func failure() async throws {
    let server = try server { _, _ in "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" }
    _ = try await run(server)
    #expect(try await run(server, later: 3_000).fromCache)
    #expect(try await run(server, later: 4_000).fromCache == false)
  }

  @Test("failures are counted over the runs, and a success ends the count")
  func history() async throws {
    let server = try server { _, number in
      number < 4 ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" : Self.page("back")
    }
    var checks: [Int?] = []
    for _ in 0..<4 { checks.append(try await run(server, later: 4_000).failureHistory?.checks) }
    #expect(checks == [1, 2, 3, nil])
  }

  @Test(
    "an old answer that still holds is not sent again",
    arguments: [
      ("ETag: \"v1\"\r\n", "If-None-Match", "\"v1\""),
      (
        "Last-Modified: Sat, 21 Nov 2026 05:00:00 GMT\r\n", "If-Modified-Since",
        "Sat, 21 Nov 2026 05:00:00 GMT"
      ),
    ]
  )
  func revalidation(header: String, condition: String, value: String) async throws {
    let server = try server { request, _ in
      request.header(condition) == value ? "HTTP/1.1 304 Not Modified\r\n\r\n" : Self.page("the page", header)
    }
    _ = try await run(server)
    let second = try await run(server, age: .zero)
    #expect(second.fromCache)
    #expect(second.response?.status == 200)
    #expect(second.product == "the page")
  }

  @Test("runs that ask in another way do not share answers, and no header of theirs lies in the cache")
  func conditions() async throws {
    let server = try server { _, number in Self.page("answer \(number)") }
    _ = try await run(server, headers: ["Authorization: secret-word"])
    #expect(try await run(server).product == "answer 2")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      #expect(try Data(contentsOf: file).range(of: Data("secret-word".utf8)) == nil)
    }
  }
}

extension FetchResult {
  fileprivate var response: FetchResponse? {
    if case .response(let response) = outcome { response } else { nil }
  }
}
