import FetchPlanning
import Fetching
import TestSupport
import Testing
import WebAddresses

@Suite("Redirects")
struct RedirectTests {
  /// A server that redirects from each path to where the table says, and answers the path itself elsewhere.
  private func server(_ table: [String: String], status: String = "302 Found") throws -> LoopbackServer {
    try LoopbackServer(answering: { request in
      table[request.target].map { answer(status, ["Location: \($0)"]) } ?? answer(body: request.target)
    })
  }

  private func fetchOne(
    _ server: LoopbackServer,
    _ path: String,
    options: FetchOptions = quickOptions()
  ) async throws -> FetchResult<String> {
    try #require(try await fetch(["http://127.0.0.1:\(server.port)\(path)"], options: options).first)
  }

  @Test("each hop is recorded")
  func hops() async throws {
    let server = try server(["/a": "/b?x=1", "/b?x=1": "c"])
    let result = try await fetchOne(server, "/a")
    #expect(result.redirects.map(\.status) == [302, 302])
    #expect(result.redirects.map(\.to.path) == ["/b", "/c"])
    #expect(result.response?.finalURL.path == "/c")
    #expect(result.product == "/c")
  }

  @Test("a Location in raw UTF-8 is followed")
  func rawLocation() async throws {
    let server = try server(["/a": "/頁"])
    #expect(try await fetchOne(server, "/a").product == "/%E9%A0%81")
  }

  @Test("an address that leads back to itself is a loop")
  func loop() async throws {
    let server = try server(["/a": "/b", "/b": "/a"])
    #expect(try await fetchOne(server, "/a").failure?.kind == .redirectLoop)
  }

  @Test("a page that sets a cookie may send back to where one came from")
  func consent() async throws {
    let server = try LoopbackServer(answering: { request in
      switch (request.target, request.header("Cookie")) {
      case ("/consent", _): answer("302 Found", ["Location: /page", "Set-Cookie: seen=1"])
      case (_, "seen=1"): answer(body: "the page")
      default: answer("302 Found", ["Location: /consent"])
      }
    })
    #expect(try await fetchOne(server, "/page").product == "the page")
  }

  @Test("a chain's cookies are not sent with another address")
  func noCookiesAcross() async throws {
    let server = try LoopbackServer(answering: { request in
      answer("200 OK", ["Set-Cookie: seen=1"], body: request.header("Cookie") ?? "none")
    })
    let options = quickOptions { $0.concurrency = 1 }
    let addresses = ["a", "b"].map { "http://127.0.0.1:\(server.port)/\($0)" }
    #expect(try await fetch(addresses, options: options).map(\.product) == ["none", "none"])
  }

  @Test("more redirects than allowed end the chain")
  func tooMany() async throws {
    let server = try server(["/0": "/1", "/1": "/2", "/2": "/3"])
    let result = try await fetchOne(server, "/0", options: quickOptions { $0.maximumRedirects = 2 })
    #expect(result.failure?.kind == .tooManyRedirects)
  }

  @Test("a redirect without a Location leads nowhere")
  func noLocation() async throws {
    let server = try LoopbackServer(answering: { _ in answer("301 Moved Permanently") })
    #expect(try await fetchOne(server, "/").failure?.kind == .invalidRedirect)
  }

  @Test(
    "a redirect to another scheme is not followed",
    arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "data:text/plain,x", "JavaScript:alert(1)"]
  )
  func scheme(location: String) async throws {
    let server = try server(["/a": location])
    let failure = try await fetchOne(server, "/a").failure
    #expect(failure?.kind == .unsupportedScheme)
    let scheme = location.prefix { $0 != ":" }.lowercased()
    #expect(failure?.message == "a redirect leads to “\(scheme):”")
  }

  @Test("the fragment of a Location is kept, and is not requested")
  func fragment() async throws {
    let server = try server(["/a": "/b#節", "/b": "/c"])
    let result = try await fetchOne(server, "/a")
    #expect(result.redirects.map(\.fragment) == ["%E7%AF%80", nil])
    #expect(result.redirects.map(\.to.path) == ["/b", "/c"])
  }

  @Test("a name and password in a Location are neither sent nor shown")
  func userInfo() async throws {
    let target = try LoopbackServer(answering: { answer(body: $0.header("Authorization") ?? "none") })
    let sound = try server(["/a": "http://me:secret@127.0.0.1:\(target.port)/"])
    let result = try await fetchOne(sound, "/a")
    #expect(result.product == "none")
    #expect(result.redirects.first?.to.string == "http://127.0.0.1:\(target.port)/")
    let broken = try server(["/a": "http://me:secret@127.0.0.1:99999/"])
    let failure = try #require(try await fetchOne(broken, "/a").failure)
    #expect(failure.message == "a redirect leads to “http://127.0.0.1:99999/”, which is no address")
  }

  @Test("every kind of redirect is followed with GET", arguments: [301, 302, 303, 307, 308])
  func method(status: Int) async throws {
    let server = try LoopbackServer(answering: { request in
      request.target == "/a"
        ? answer("\(status) Elsewhere", ["Location: /b"]) : answer(body: String(request.head.prefix(4)))
    })
    #expect(try await fetchOne(server, "/a").product == "GET ")
  }

  @Test("a header that proves who asks is not sent to another host")
  func credentials() async throws {
    let target = try LoopbackServer(answering: { answer(body: $0.header("Authorization") ?? "none") })
    let server = try server(["/a": "http://localhost:\(target.port)/"])
    let options = quickOptions { $0.headers = ["Authorization: secret"] }
    #expect(try await fetchOne(server, "/a", options: options).product == "none")
  }

  @Test("the other reading of an address is asked where the first is not found")
  func alternative() async throws {
    let server = try LoopbackServer(answering: {
      $0.target == "/a" ? answer(body: "there") : answer("404 Not Found")
    })
    let base = "http://127.0.0.1:\(server.port)"
    let request = FetchRequest(url: try RequestURL(base + "/a."), alternative: try RequestURL(base + "/a"))
    let result = try #require(try await fetch([request]).first)
    #expect(result.product == "there")
    #expect(result.response?.finalURL.path == "/a")
  }

  @Test("where neither reading is found, the first one's answer stands")
  func noAlternative() async throws {
    let server = try LoopbackServer(answering: { answer("404 Not Found", body: $0.target) })
    let base = "http://127.0.0.1:\(server.port)"
    let request = FetchRequest(url: try RequestURL(base + "/a."), alternative: try RequestURL(base + "/a"))
    #expect(try await fetch([request]).first?.product == "/a.")
  }
}
