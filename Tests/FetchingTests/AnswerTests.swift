import Dispatch
import Fetching
import Synchronization
import TestSupport
import Testing

@Suite("What a server answers")
struct AnswerTests {
  @Test("a page's status, type, charset and body arrive")
  func page() async throws {
    let server = try LoopbackServer(answering: { _ in
      answer("200 OK", ["Content-Type: Text/HTML; charset=\"Big5\""], body: "<title>x</title>")
    })
    let result = try #require(try await fetch(["http://127.0.0.1:\(server.port)/"]).first)
    let response = try #require(result.response)
    #expect(response.status == 200)
    #expect(response.contentType == "text/html")
    #expect(response.charset == "Big5")
    #expect(response.bytes == 16)
    #expect(!response.isTruncated)
    #expect(result.product == "<title>x</title>")
    #expect(result.attempts == 1)
  }

  @Test("addresses of one host are asked side by side, though the first has not been answered")
  func sideBySide() async throws {
    let requests = Mutex(0)
    let second = DispatchSemaphore(value: 0)
    let server = try LoopbackServer(answering: { _ in
      let isFirst = requests.withLock {
        $0 += 1
        return $0 == 1
      }
      if !isFirst { second.signal() }
      // The first is answered once the second has come.
      guard !isFirst || second.wait(timeout: .now() + 10) == .success else { return nil }
      return answer(body: "here")
    })
    let results = try await fetch((0..<2).map { "http://127.0.0.1:\(server.port)/\($0)" })
    #expect(results.map(\.product) == ["here", "here"])
  }

  @Test("an answer without a body has no product")
  func noBody() async throws {
    let server = try LoopbackServer(answering: { _ in "HTTP/1.1 204 No Content\r\n\r\n" })
    let result = try #require(try await fetch(["http://127.0.0.1:\(server.port)/"]).first)
    #expect(result.response?.status == 204)
    #expect(result.product == nil)
  }

  @Test("the body of a 404 is read too")
  func notFound() async throws {
    let server = try LoopbackServer(answering: { _ in answer("404 Not Found", body: "gone fishing") })
    let result = try #require(try await fetch(["http://127.0.0.1:\(server.port)/"]).first)
    #expect(result.response?.status == 404)
    #expect(result.product == "gone fishing")
  }

  @Test("a body that ends before its Content-Length is truncated")
  func cutBody() async throws {
    let server = try LoopbackServer(serving: { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
    })
    let result = try #require(try await fetch(["http://127.0.0.1:\(server.port)/"]).first)
    #expect(result.response?.isTruncated == true)
    #expect(result.product == "half")
    #expect(result.attempts == 3)
  }

  @Test("a body is not truncated where its reader has had enough")
  func enough() async throws {
    let server = try LoopbackServer(serving: { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n<title>all that is wanted</title>")
      connection.waitForEnd()
    })
    let result = try #require(try await fetch(["http://127.0.0.1:\(server.port)/"], enough: 1).first)
    #expect(result.response?.isTruncated == false)
    #expect(result.product == "<title>all that is wanted</title>")
  }

  @Test("addresses of one site share its connections")
  func reuse() async throws {
    let server = try LoopbackServer(answering: { answer(body: $0.target) })
    let addresses = (0..<40).map { "http://127.0.0.1:\(server.port)/\($0)" }
    let results = try await fetch(addresses)
    #expect(results.map(\.product) == (0..<40).map { "/\($0)" })
    #expect(server.connections <= 4)
  }

  @Test("a stream that is given up ends the transfers")
  func cancellation() async throws {
    let server = try LoopbackServer(serving: { $0.waitForEnd() })
    let addresses = ["http://127.0.0.1:\(server.port)/"]
    var options = quickOptions()
    (options.timeout, options.budget) = (.seconds(3_600), .seconds(3_600))
    let task = Task { [options] in try await fetch(addresses, options: options) }
    while server.connections == 0 { await Task.yield() }
    task.cancel()
    #expect(try await task.value.isEmpty)
  }
}
