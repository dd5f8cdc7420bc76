import FetchPlanning
import Fetching
import TestSupport
import Testing

@Suite("What may be asked at all")
struct SafetyTests {
  private static let strict = quickOptions { $0.addresses.allowsPrivateAddresses = false }

  @Test(
    "an address that is not public is refused and not connected to",
    arguments: [
      "127.0.0.1", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "169.254.169.254", "100.64.0.1",
      "0.0.0.0",
      "[fd00:ec2::254]", "[64:ff9b::7f00:1]", "224.0.0.1", "[fe80::1]", "localhost",
    ]
  )
  func refused(host: String) async throws {
    let server = try LoopbackServer(answering: { _ in answer() })
    let result = try #require(try await fetch(["http://\(host):\(server.port)/"], options: Self.strict).first)
    #expect(result.failure?.kind == .privateAddress)
    #expect(server.connections == 0)
  }

  @Test("a public name that resolves to a private address is refused")
  func rebinding() async throws {
    let server = try LoopbackServer(answering: { _ in answer() })
    var options = Self.strict
    options.resolve = ["public.example:\(server.port):127.0.0.1"]
    let result = try #require(
      try await fetch(["http://public.example:\(server.port)/"], options: options).first
    )
    #expect(result.failure?.kind == .privateAddress)
    #expect(server.connections == 0)
  }

  @Test("a proxy does not lead to private addresses", arguments: ["10.1.2.3", "localhost", "inside.example"])
  func proxied(host: String) async throws {
    let proxy = try LoopbackServer(answering: { _ in answer(body: "from within") })
    var options = Self.strict
    options.proxy = "http://127.0.0.1:\(proxy.port)"
    let results = try await fetch(["http://\(host)/"], options: options) {
      NameLookup.ask($0 == "inside.example" ? "10.9.9.9" : $0)
    }
    #expect(results.first?.failure?.kind == .privateAddress)
    #expect(proxy.connections == 0)
  }

  @Test("a proxy of the user's own is used, also on a private address")
  func proxy() async throws {
    let proxy = try LoopbackServer(answering: { answer(body: $0.target) })
    var options = Self.strict
    options.proxy = "http://127.0.0.1:\(proxy.port)"
    let results = try await fetch(["http://public.example/x"], options: options) { _ in
      .noSuchHost("not here")
    }
    #expect(results.first?.product == "http://public.example/x")
  }

  @Test("a body is received up to the limit and is then no longer asked for")
  func limit() async throws {
    let server = try LoopbackServer(serving: { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\n\r\n")
      while connection.write([UInt8](repeating: 0x78, count: 65_536)) {}
    })
    let options = quickOptions { $0.maximumBytes = 100_000 }
    let result = try #require(try await fetch(["http://127.0.0.1:\(server.port)/"], options: options).first)
    #expect(result.response?.bytes == 100_000)
    #expect(result.product?.utf8.count == 100_000)
    #expect(result.response?.isTruncated == false)
  }
}
