import FetchPlanning
import Fetching
import Foundation
import Synchronization
import TestSupport
import Testing
import WebAddresses

@Suite("Further tries")
struct RetryTests {
  /// Answers one after the other, the last one again and again.
  private func server(_ answers: [String]) throws -> LoopbackServer {
    let count = Mutex(0)
    return try LoopbackServer(answering: { _ in
      count.withLock {
        $0 += 1
        return answers[min($0, answers.count) - 1]
      }
    })
  }

  private func fetchOne(_ server: LoopbackServer) async throws -> FetchResult<String> {
    try #require(try await fetch(["http://127.0.0.1:\(server.port)/"]).first)
  }

  @Test(
    "an answer that may pass is asked for again",
    arguments: ["500 Oops", "502 Bad", "503 Busy", "504 Slow", "429 Many"]
  )
  func transient(status: String) async throws {
    let result = try await fetchOne(server([answer(status), answer(body: "back")]))
    #expect(result.product == "back")
    #expect(result.attempts == 2)
  }

  @Test(
    "an answer that is meant is not asked for again",
    arguments: ["404 No", "410 Gone", "403 Never", "501 What"]
  )
  func final(status: String) async throws {
    #expect(try await fetchOne(server([answer(status)])).attempts == 1)
  }

  @Test("after the last try the answer stands")
  func exhausted() async throws {
    let result = try await fetchOne(server([answer("503 Busy", body: "later")]))
    #expect(result.response?.status == 503)
    #expect(result.product == "later")
    #expect(result.attempts == 3)
  }

  @Test("each further try is told, with its reason")
  func told() async throws {
    let retries = Mutex<[FetchRetry]>([])
    let server = try server([answer("503 Busy"), answer(body: "back")])
    let fetcher = try CurlFetcher(
      options: quickOptions(),
      retrying: { retry in retries.withLock { $0.append(retry) } }
    )
    let plan = FetchPlan(requests: [FetchRequest(url: try RequestURL("http://127.0.0.1:\(server.port)/"))])
    for await result in fetcher.fetch(plan, reading: { _ in TextConsumer() }) {
      #expect(result.attempts == 2)
    }
    let told = retries.withLock { $0 }
    #expect(told.map(\.tries) == [1])
    #expect(told.first?.reason == "the server answers 503")
  }

  @Test("a Retry-After longer than the budget is reported and not waited for")
  func longWait() async throws {
    let result = try await fetchOne(server([answer("429 Many", ["Retry-After: 3600"])]))
    #expect(result.attempts == 1)
    #expect(result.response?.headers["retry-after"] == "3600")
  }

  @Test("a Retry-After of no seconds is tried at once")
  func shortWait() async throws {
    let result = try await fetchOne(server([answer("503 Busy", ["Retry-After: 0"]), answer(body: "back")]))
    #expect(result.product == "back")
  }

  @Test("a connection that is reset is tried again")
  func reset() async throws {
    let server = try LoopbackServer(serving: { connection in
      _ = connection.readHead()
      connection.reset()
    })
    let result = try await fetchOne(server)
    #expect(result.failure?.kind == .connection)
    #expect(result.attempts == 3)
  }

  @Test("a name that does not exist is told from one that could not be looked up")
  func names() async throws {
    let words = "no such name"
    let dead = try await fetch(
      ["http://dead.example/"],
      lookUp: { $0 == "dead.example" ? .noSuchHost(words) : .found([]) }
    )
    #expect(dead.first?.failure == FetchFailure(kind: .noSuchHost, message: words))
    let unknown = try await fetch(["http://dead.example/"], lookUp: { _ in .unknown(words) })
    #expect(unknown.first?.failure == FetchFailure(kind: .nameLookup, message: words))
    #expect(unknown.first?.attempts == 3)
  }

  @Test("where no name is found at all, no host is called dead")
  func brokenNetwork() async throws {
    let results = try await fetch(
      ["http://a.example/", "http://b.example/"],
      lookUp: { _ in .noSuchHost("no such name") }
    )
    #expect(results.map(\.failure?.kind) == [.nameLookup, .nameLookup])
  }

  @Test("a host that hangs costs one budget, however many of its addresses are asked")
  func hangingHost() async throws {
    let server = try LoopbackServer(serving: { $0.waitForEnd() })
    let options = quickOptions {
      $0.timeout = .milliseconds(200)
      $0.budget = .milliseconds(300)
      $0.hosts.perHost = 1
    }
    let addresses = (0..<10).map { "http://127.0.0.1:\(server.port)/\($0)" }
    let results = try await fetch(addresses, options: options)
    #expect(results.allSatisfy { $0.failure?.kind == .timeout })
    #expect(results.count { $0.attempts == 0 } >= 7)
  }

  @Test(
    "a limit that is used up is obeyed like a Retry-After",
    arguments: [
      ["RateLimit: limit=10, remaining=0, reset=3600"], ["RateLimit: \"default\";r=0;t=3600"],
      ["RateLimit-Remaining: 0", "RateLimit-Reset: 3600"],
      ["X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 99999999999"],
    ]
  )
  func limit(headers: [String]) async throws {
    #expect(try await fetchOne(server([answer("429 Many", headers)])).attempts == 1)
  }

  @Test(
    "a limit that is not used up holds nothing back",
    arguments: ["RateLimit: limit=10, remaining=9, reset=3600", "X-RateLimit-Remaining: 9"]
  )
  func unusedLimit(header: String) async throws {
    #expect(
      try await fetchOne(server([answer("429 Many", [header]), answer(body: "back")])).product == "back"
    )
  }
}
