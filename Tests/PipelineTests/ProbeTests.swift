import Auditing
import FetchPlanning
import Fetching
import Foundation
import Pipeline
import Synchronization
import TestSupport
import Testing
import WebAddresses

/// Hosts that are asked for an address that was made up, over a real server on loopback.
@Suite("made-up addresses")
struct ProbeTests {
  private static let article =
    "<h1>The Tide Book of Port Alma</h1><p>The tide gauge stands at the mole. It was read each hour.</p>"
  private static let frontPage = """
    <title>Harbour Gazette</title><h1>Today</h1><p>Ferry strike enters its second week.</p>\
    <p>The council backs a new tram line along the quay.</p><p>A winter storm is expected on Friday evening.</p>
    """

  /// Audits notes that cite paths of one server under one title, and tells verdicts, statuses and what was asked.
  private func audit(
    _ paths: [String],
    answer: @escaping @Sendable (String) -> (status: String, body: String)
  ) async throws -> (verdicts: [Verdict], statuses: [LinkStatus], probes: [String]) {
    let server = try LoopbackServer(answering: { request in
      let (status, body) = answer(request.target)
      return """
        HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r
        Content-Length: \(body.utf8.count)\r\n\r\n\(body)
        """
    })
    defer { server.stop() }
    let notes = paths.enumerated().map { index, path in
      "[^\(index)]: A. Author, “The Tide Book of Port Alma,” *A Site*, 2023, <http://127.0.0.1:\(server.port)\(path)>.\n"
    }
    let text =
      paths.indices.map { "A claim.[^\($0)]\n" }.joined(separator: "\n") + "\n"
      + notes.joined(separator: "\n")
    let file = FileManager.default.temporaryDirectory.appending(path: "ibid-probe-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    var options = FetchOptions(userAgent: "ibid-tests")
    options.addresses.allowsPrivateAddresses = true
    options.hosts.interval = .zero
    options.proxy = ""
    let probes = Mutex<[String]>([])
    let pipeline = Pipeline { event in
      if case .probed(let result) = event { probes.withLock { $0.append(result.request.url.path) } }
    }
    let (audit, _) = await pipeline.audit([file.path], asking: try CurlFetcher(options: options))
    let citations = audit.documents.flatMap(\.notes).flatMap(\.citations)
    return (citations.map(\.verdict), citations.compactMap(\.check?.status), probes.withLock { $0 })
  }

  @Test("a page that is shown for a made-up address too is not there")
  func catchAll() async throws {
    let (verdicts, statuses, probes) = try await audit(["/news/1.html", "/news/2.html", "/news/3.html"]) {
      $0 == "/news/1.html" ? ("200 OK", Self.article) : ("200 OK", Self.frontPage)
    }
    #expect(statuses == [.ok, .soft404, .soft404])
    #expect(verdicts == [.verified, .broken, .broken])
    #expect(probes.count == 1)
  }

  @Test("another page than the cited one is a mismatch where the site owns up to what it has not")
  func honest() async throws {
    let (verdicts, _, probes) = try await audit(["/news/2.html"]) {
      $0 == "/news/2.html" ? ("200 OK", Self.frontPage) : ("404 Not Found", "<h1>Not here</h1>")
    }
    #expect(verdicts == [.mismatch])
    #expect(probes.count == 1)
  }

  @Test("a host whose pages have the cited titles is not asked for anything else")
  func noDoubt() async throws {
    let (verdicts, _, probes) = try await audit(["/a", "/b"]) { _ in ("200 OK", Self.article) }
    #expect(verdicts == [.verified, .verified])
    #expect(probes.isEmpty)
  }

  @Test("a shell that JavaScript fills is the same for every address, and proves nothing")
  func shell() async throws {
    let shell =
      "<title>App</title><noscript>Please enable JavaScript.</noscript><div id=root></div><script></script>"
    let (verdicts, _, probes) = try await audit(["/a", "/b"]) { _ in ("200 OK", shell) }
    #expect(verdicts == [.unconfirmed, .unconfirmed])
    #expect(probes.isEmpty)
  }
}
