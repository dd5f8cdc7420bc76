import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("proxies of the environment, as curl has them")
struct ProxyTests {
  private static let page = "<title>Seen through the proxy</title>"

  /// Asks a page of a host that only a proxy can reach, and says what the program printed.
  private func inspect(
    _ environment: [String: String],
    _ address: String = "http://public.example/page"
  ) throws
    -> Program
  {
    try Program(
      shell: "ibid inspect '\(address)' --retries 0 --timeout 5",
      in: FileManager.default.temporaryDirectory,
      environment: environment
    )
  }

  /// A proxy of HTTP that answers everything itself.
  private func httpProxy(isVersion6: Bool = false) throws -> LoopbackServer {
    try LoopbackServer(
      isVersion6: isVersion6,
      serving: { connection in
        while connection.readHead() != nil { Self.answer(on: connection) }
      }
    )
  }

  private static func answer(on connection: LoopbackConnection) {
    connection.write(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)"
    )
  }

  @Test("a variable in small letters is heeded, one for http in capitals is not (CVE-2016-5385)")
  func names() throws {
    let proxy = try httpProxy()
    let url = "http://127.0.0.1:\(proxy.port)"
    for name in ["http_proxy", "all_proxy", "ALL_PROXY"] {
      #expect(try inspect([name: url]).output.contains("Seen through the proxy"), "\(name)")
    }
    let connections = proxy.connections
    #expect(try !inspect(["HTTP_PROXY": url]).output.contains("Seen through the proxy"))
    #expect(proxy.connections == connections)
  }

  @Test("a proxy with an address of version 6 is used")
  func version6() throws {
    let proxy = try httpProxy(isVersion6: true)
    #expect(
      try inspect(["http_proxy": "http://[::1]:\(proxy.port)"]).output.contains("Seen through the proxy")
    )
  }

  @Test("a host of no_proxy is asked without one")
  func exempt() throws {
    let proxy = try httpProxy()
    let run = try inspect(["http_proxy": "http://127.0.0.1:\(proxy.port)", "no_proxy": "public.example"])
    #expect(!run.output.contains("Seen through the proxy"))
    #expect(proxy.connections == 0)
  }

  @Test("a proxy that cannot be used is named, without its password")
  func unusable() throws {
    let run = try inspect(["http_proxy": "gopher://me:secret@127.0.0.1:70"])
    #expect(run.status == 2)
    #expect(run.errors.contains("http_proxy: there are no proxies of scheme “gopher”"))
    let broken = try inspect(["all_proxy": "http://me:secret@127.0.0.1:99999"])
    #expect(broken.errors.contains("all_proxy: “http://127.0.0.1:99999” is no URL"))
    #expect(!(run.errors + broken.errors).contains("secret"))
  }

  @Test(
    "a SOCKS proxy is used, and looks names up where its version can",
    arguments: ["socks5h", "socks4a"]
  )
  func socks(scheme: String) throws {
    let asked = Mutex<[String]>([])
    let proxy = try LoopbackServer(serving: { connection in
      guard let host = scheme == "socks5h" ? Self.socks5(connection) : Self.socks4a(connection) else {
        return
      }
      asked.withLock { $0.append(host) }
      while connection.readHead() != nil { Self.answer(on: connection) }
    })
    let run = try inspect(["all_proxy": "\(scheme)://127.0.0.1:\(proxy.port)"])
    #expect(run.output.contains("Seen through the proxy"))
    #expect(asked.withLock { $0 } == ["public.example"])
  }

  @Test("a SOCKS proxy does not lead to private addresses")
  func socksToPrivate() throws {
    let proxy = try LoopbackServer(serving: { _ = Self.socks5($0) })
    let run = try inspect(["all_proxy": "socks5h://127.0.0.1:\(proxy.port)"], "http://10.0.0.1/")
    #expect(run.output.contains("private-address"))
    #expect(proxy.connections == 0)
  }

  /// Takes a CONNECT of SOCKS 5 (RFC 1928) without log-in, and says it has been done; the host that was asked for.
  private static func socks5(_ connection: LoopbackConnection) -> String? {
    guard let greeting = connection.read(exactly: 2), greeting[0] == 5,
      connection.read(exactly: Int(greeting[1])) != nil, connection.write([5, 0]),
      let request = connection.read(exactly: 5), request[1] == 1, request[3] == 3,
      let host = connection.read(exactly: Int(request[4])), connection.read(exactly: 2) != nil,
      connection.write([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    else { return nil }
    return String(decoding: host, as: UTF8.self)
  }

  /// Takes a CONNECT of SOCKS 4a, and says it has been done; the host that was asked for.
  private static func socks4a(_ connection: LoopbackConnection) -> String? {
    func text() -> String {
      var bytes: [UInt8] = []
      while let byte = connection.read(1).first, byte != 0 { bytes.append(byte) }
      return String(decoding: bytes, as: UTF8.self)
    }
    guard let request = connection.read(exactly: 8), request[0] == 4, request[1] == 1,
      request[4...6] == [0, 0, 0]
    else { return nil }
    _ = text()
    let host = text()
    return connection.write([0, 0x5A, 0, 0, 0, 0, 0, 0]) ? host : nil
  }
}
