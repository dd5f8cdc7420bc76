import Fetching
import TestSupport
import Testing

@Suite("Options")
struct ConfigurationTests {
  typealias Change = @Sendable (inout FetchOptions) -> Void

  private static let unusable: [(String, Change)] = [
    ("--cacert", { $0.certificateAuthorities = "/nowhere/ca.pem" }),
    ("--cacert", { $0.certificateAuthorities = #filePath }),
    ("--resolve", { $0.resolve = ["example.com:80"] }),
    ("--resolve", { $0.resolve = ["example.com:http:127.0.0.1"] }),
    ("--resolve", { $0.resolve = ["example.com:80:nowhere"] }),
    ("--connect-to", { $0.connectTo = ["a:1:b"] }),
    ("--connect-to", { $0.connectTo = ["a:1:b:99999"] }),
    ("--header", { $0.headers = ["no colon"] }),
    ("--header", { $0.headers = ["X: a\r\nY: b"] }),
    ("--proxy", { $0.proxy = "gopher://example.com" }),
    ("--proxy", { $0.proxy = "http://" }),
  ]

  private static let usable: [Change] = [
    {
      $0.resolve = [
        "example.com:80:127.0.0.1,[::1]", "+a.example:443:10.0.0.1", "-a.example:443", "*:80:10.0.0.1",
      ]
    },
    { $0.connectTo = ["::localhost:8080", "a.example:443:[::1]:8443", "a.example:::"] },
    { $0.headers = ["Accept-Language: zh-TW", "Accept:", "X-Empty;"] },
    { $0.proxy = "socks5h://user:pass@127.0.0.1:1080" },
    { $0.proxy = "127.0.0.1:8080" },
  ]

  @Test("an option that cannot be used is named", arguments: Self.unusable)
  func refused(option: String, change: Change) throws {
    let error = #expect(throws: FetchConfigurationError.self) {
      try CurlFetcher(options: quickOptions(change))
    }
    #expect(error?.option == option)
  }

  @Test("curl's own forms are taken", arguments: Self.usable)
  func taken(change: Change) throws {
    _ = try CurlFetcher(options: quickOptions(change))
  }

  @Test("the user's headers and name are sent, and a preset header can be replaced")
  func headers() async throws {
    let server = try LoopbackServer(answering: { request in
      answer(
        body: ["User-Agent", "X-Own", "Accept-Language"].map { request.header($0) ?? "" }.joined(
          separator: "|"
        )
      )
    })
    let options = quickOptions {
      $0.userAgent = "someone"
      $0.headers = ["X-Own: yes", "Accept-Language: zh-TW"]
    }
    #expect(
      try await fetch(["http://127.0.0.1:\(server.port)/"], options: options).first?.product
        == "someone|yes|zh-TW"
    )
  }

  @Test("--connect-to leads a host to another")
  func connectTo() async throws {
    let server = try LoopbackServer(answering: { answer(body: $0.header("Host") ?? "") })
    let options = quickOptions { $0.connectTo = ["a.example:80:127.0.0.1:\(server.port)"] }
    #expect(try await fetch(["http://a.example/"], options: options).first?.product == "a.example")
  }
}
