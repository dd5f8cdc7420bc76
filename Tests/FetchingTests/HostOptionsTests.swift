import Fetching
import TestSupport
import Testing

@Suite("What is different about single hosts")
struct HostOptionsTests {
  /// A server that tells in its answer's body what it was asked with.
  private static func echo(_ request: LoopbackRequest) -> String {
    let names = ["authorization", "user-agent", "x-all"]
    return answer(body: names.map { request.header($0) ?? "-" }.joined(separator: "|"))
  }

  private func options(for server: LoopbackServer, _ own: HostOptions, of host: String) -> FetchOptions {
    quickOptions {
      $0.headers = ["X-All: yes"]
      $0.byHost = [host: own]
      $0.resolve = ["first.test", "www.first.test", "second.test"].map { "\($0):\(server.port):127.0.0.1" }
    }
  }

  private static let secret: HostOptions = {
    var own = HostOptions()
    own.headers = ["Authorization: Bearer t"]
    own.userAgent = "desk"
    return own
  }()

  @Test(
    "its headers and user agent go to it and to the hosts below it, and to no other",
    arguments: [
      ("first.test", "Bearer t|desk|yes"), ("www.first.test", "Bearer t|desk|yes"),
      ("second.test", "-|ibid-tests|yes"),
    ]
  )
  func headers(host: String, told: String) async throws {
    let server = try LoopbackServer(answering: Self.echo)
    let options = options(for: server, Self.secret, of: "first.test")
    let results = try await fetch(["http://\(host):\(server.port)/"], options: options)
    #expect(results.first?.product == told)
  }

  @Test("its headers do not follow a redirect to another host, and meet one that leads to it")
  func redirects() async throws {
    let server = try LoopbackServer { request in
      let (from, to) = ("first.test", "second.test")
      guard request.target == "/moved" else { return Self.echo(request) }
      let other = request.header("host")?.hasPrefix(from) == true ? to : from
      let port = request.header("host")?.split(separator: ":").last ?? ""
      return answer("302 Found", ["Location: http://\(other):\(port)/"])
    }
    let options = options(for: server, Self.secret, of: "first.test")
    let results = try await fetch(
      ["first.test", "second.test"].map { "http://\($0):\(server.port)/moved" },
      options: options
    )
    #expect(results.map(\.product) == ["-|ibid-tests|yes", "Bearer t|desk|yes"])
  }
}
