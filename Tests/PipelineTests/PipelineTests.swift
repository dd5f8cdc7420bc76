import Auditing
import Citations
import FetchPlanning
import Fetching
import Foundation
import ManuscriptReaders
import Manuscripts
import Pages
import Pipeline
import Synchronization
import TestSupport
import Testing
import WebAddresses

@Suite("the pipeline")
struct PipelineTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "ibid-pipeline-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private static func note(_ url: String) -> String {
    "A claim.[^a]\n\n[^a]: A. Author, “A Title,” *A Site*, 2023, <\(url)>.\n"
  }

  @Test("reports a file that fails and goes on with the others")
  func goesOn() throws {
    let good = try file("good.md", Self.note("https://example.org/"))
    let missing = folder.path + "/missing.md"
    let (manuscripts, failures) = Pipeline().extract([missing, good])
    #expect(manuscripts.map(\.manuscript.path) == [good])
    #expect(failures.map(\.path) == [missing])
    #expect(failures.map(\.code) == [.missing])
  }

  @Test("addresses alone are those of the citations and the body, whatever the notes cite")
  func addresses() throws {
    let good = try file("good.md", Self.note("https://example.org/a") + "\nSee <https://example.org/b>.\n")
    let missing = folder.path + "/missing.md"
    let (links, failures) = Pipeline().addresses(in: [missing, good])
    #expect(links.map { $0.map(\.url) } == [["https://example.org/a", "https://example.org/b"]])
    #expect(failures.map(\.code) == [.missing])
  }

  @Test("reads a file once, however often it is named")
  func readsOnce() throws {
    let good = try file("good.md", Self.note("https://example.org/"))
    let (manuscripts, _) = Pipeline().extract([good, good, folder.path + "/*.md"])
    #expect(manuscripts.count == 1)
  }

  @Test("leaves out what Git ignores, the last pattern that says anything deciding")
  func respectsGitIgnore() throws {
    _ = try file("book/.gitignore", "*.txt\n!keep.txt\n/build/\n")
    for name in ["a.md", "drop.txt", "keep.txt", "build/b.md", "part/build/c.md"] {
      _ = try file("book/" + name, "Text.\n")
    }
    let (manuscripts, failures) = Pipeline().extract([folder.path + "/book"])
    let names = manuscripts.map { $0.manuscript.path.dropFirst(folder.path.count + 6) }
    #expect(names == ["a.md", "keep.txt", "part/build/c.md"])
    #expect(failures.isEmpty)
  }

  @Test("asks an address once, and judges with what the server answered")
  func audits() async throws {
    let server = try LoopbackServer(answering: { request in
      let isThere = request.target == "/there"
      let body = "<title>A Title</title>"
      return """
        HTTP/1.1 \(isThere ? "200 OK" : "404 Not Found")\r\nContent-Type: text/html; charset=utf-8\r
        Content-Length: \(body.utf8.count)\r\n\r\n\(body)
        """
    })
    defer { server.stop() }
    let base = "http://127.0.0.1:\(server.port)"
    let files = [
      try file("a.md", Self.note(base + "/there")), try file("b.md", Self.note(base + "/there")),
      try file("c.md", Self.note(base + "/gone")),
    ]
    let events = Mutex<[String]>([])
    let pipeline = Pipeline { event in
      switch event {
      case .planned(let hosts):
        events.withLock { $0.append("planned \(hosts.values.reduce(0, +)) \(hosts.count)") }
      case .fetched(_, let done): events.withLock { $0.append("fetched \(done)") }
      case .probed: events.withLock { $0.append("probed") }
      case .finished: events.withLock { $0.append("finished") }
      case .read, .searched, .unreadable, .skipped, .omitted: break
      }
    }
    var options = FetchOptions(userAgent: "test")
    options.addresses.allowsPrivateAddresses = true
    options.hosts.interval = .zero
    let (audit, failures) = await pipeline.audit(files, asking: try CurlFetcher(options: options))
    #expect(failures.isEmpty)
    #expect(!audit.isOffline && !audit.isInterrupted)
    let statuses = audit.documents.flatMap { $0.notes.flatMap { $0.citations.map(\.check?.status) } }
    #expect(statuses == [.ok, .ok, .notFound])
    #expect(events.withLock { $0 } == ["planned 2 1", "fetched 1", "fetched 2", "finished"])
  }

  @Test("addresses are asked before it is read what the notes cite")
  func asksFirst() async throws {
    let server = try LoopbackServer(answering: { _ in "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" })
    defer { server.stop() }
    let path = try file("a.md", Self.note("http://127.0.0.1:\(server.port)/gone"))
    let events = Mutex<[String]>([])
    let pipeline = Pipeline { event in
      switch event {
      case .planned: events.withLock { $0.append("planned") }
      case .read(_, let notes, let citations):
        events.withLock { $0.append("read \(notes) \(citations)") }
      case .fetched: events.withLock { $0.append("fetched") }
      default: break
      }
    }
    var options = FetchOptions(userAgent: "test")
    options.addresses.allowsPrivateAddresses = true
    _ = await pipeline.audit([path], asking: try CurlFetcher(options: options))
    #expect(events.withLock { $0 } == ["planned", "read 1 1", "fetched"])
  }

  @Test("without a fetcher asks nothing")
  func offline() async throws {
    let path = try file("a.md", Self.note("https://example.org/"))
    let (audit, _) = await Pipeline().audit([path], asking: nil)
    #expect(audit.isOffline)
    #expect(audit.documents.flatMap { $0.notes.flatMap { $0.citations.map(\.verdict) } } == [.notChecked])
  }

  @Test("asks nothing that is excluded, and says so")
  func excluded() async throws {
    let server = try LoopbackServer(answering: { _ in "HTTP/1.1 204 No Content\r\n\r\n" })
    defer { server.stop() }
    let path = try file("a.md", Self.note("http://127.0.0.1:\(server.port)/private/page"))
    var options = PipelineOptions()
    options.selection = try AddressSelection(included: [], excluded: ["/private/"], excludedHosts: [])
    var fetching = FetchOptions(userAgent: "test")
    fetching.addresses.allowsPrivateAddresses = true
    let (audit, _) = await Pipeline(options: options).audit(
      [path],
      asking: try CurlFetcher(options: fetching)
    )
    #expect(audit.documents.flatMap { $0.notes.flatMap { $0.citations.map(\.check?.status) } } == [.excluded])
    #expect(server.connections == 0)
  }

  @Test("asks no address that stands only where a comment lets everything pass")
  func commented() async throws {
    let server = try LoopbackServer(answering: { _ in "HTTP/1.1 204 No Content\r\n\r\n" })
    defer { server.stop() }
    let note = Self.note("http://127.0.0.1:\(server.port)/page")
    let path = try file("a.md", note.trimmingCharacters(in: .newlines) + " <!-- ibid-ignore -->\n")
    var fetching = FetchOptions(userAgent: "test")
    fetching.addresses.allowsPrivateAddresses = true
    let (audit, _) = await Pipeline().audit([path], asking: try CurlFetcher(options: fetching))
    #expect(audit.documents.flatMap { $0.notes.flatMap { $0.citations.map(\.check?.status) } } == [.excluded])
    #expect(server.connections == 0)
  }

  @Test(
    "selects addresses by patterns and hosts",
    arguments: [
      ("https://example.org/a", true), ("https://example.org/b", false), ("https://sub.example.com/a", false),
      ("https://notexample.com/a", true),
    ]
  )
  func selects(address: String, isAsked: Bool) throws {
    let selection = try AddressSelection(
      included: ["/a$"],
      excluded: ["^ftp:"],
      excludedHosts: ["example.com"]
    )
    #expect(selection.contains(try RequestURL(address)) == isAsked)
  }

  @Test("refuses what is no pattern")
  func badPattern() {
    #expect(throws: AddressSelection.PatternError.self) {
      try AddressSelection(included: [], excluded: ["("], excludedHosts: [])
    }
  }

  @Test("when cancelled says what is known by then")
  func cancelled() async throws {
    let silent = try LoopbackServer(serving: { connection in connection.waitForEnd() })
    defer { silent.stop() }
    let path = try file("a.md", Self.note("http://127.0.0.1:\(silent.port)/"))
    var options = FetchOptions(userAgent: "test")
    options.addresses.allowsPrivateAddresses = true
    (options.timeout, options.budget) = (.seconds(3_600), .seconds(3_600))
    let fetcher = try CurlFetcher(options: options)
    let (planned, continuation) = AsyncStream<Void>.makeStream()
    let pipeline = Pipeline { if case .planned = $0 { continuation.finish() } }
    let run = Task { await pipeline.audit([path], asking: fetcher).audit }
    for await _ in planned {}
    run.cancel()
    let audit = await run.value
    #expect(audit.isInterrupted)
    #expect(audit.documents.flatMap { $0.notes.flatMap { $0.citations.map(\.verdict) } } == [.notChecked])
  }

  @Test("a single address is held against a made-up one beside it where its page has neither day nor author")
  func probesOne() async throws {
    let asked = Mutex<[String]>([])
    let server = try LoopbackServer(answering: { request in
      asked.withLock { $0.append(request.target) }
      let day = request.target == "/dated/page" ? "<meta name='date' content='2024-03-05'>" : ""
      let text = String(repeating: "<p>Welcome to the harbour, its boats and its people.</p>", count: 9)
      let body = "<title>The Harbour</title>\(day)\(text)"
      return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    })
    defer { server.stop() }
    var options = FetchOptions(userAgent: "test")
    options.addresses.allowsPrivateAddresses = true
    options.hosts.interval = .zero
    let fetcher = try CurlFetcher(options: options)
    func status(_ path: String) async throws -> LinkStatus? {
      let address = try RequestURL("http://127.0.0.1:\(server.port)\(path)")
      return await Pipeline().check(address, asking: fetcher)?.status
    }
    #expect(try await status("/any/page") == .soft404)
    #expect(asked.withLock { $0.count } == 2)
    #expect(try await status("/dated/page") == .ok)
    #expect(asked.withLock { $0.count } == 3)
  }
}
