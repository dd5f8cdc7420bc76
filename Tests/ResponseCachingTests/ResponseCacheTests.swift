import FetchPlanning
import Fetching
import Foundation
import GRDB
import Messages
import ResponseCaching
import Synchronization
import Testing
import WebAddresses

@Suite("The cache's file")
struct ResponseCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "ibid-cache-\(UUID().uuidString)"
  )
  private var path: String { folder.appending(path: "answers.sqlite").path }

  /// Takes the sentences that a cache has for the user.
  private final class Reports: Sendable {
    private let sentences = Mutex<[String]>([])
    var all: [String] { sentences.withLock { $0 } }
    func add(_ sentence: String) { sentences.withLock { $0.append(sentence) } }
  }

  /// Answers without a network.
  private struct Answers: Fetcher {
    func fetch<Consumer: BodyConsumer>(
      _ plan: FetchPlan,
      reading consumer: @escaping @Sendable (FetchResponse) -> Consumer
    ) -> AsyncStream<FetchResult<Consumer.Product>> {
      AsyncStream { continuation in
        for request in plan.requests {
          let response = FetchResponse(status: 200, finalURL: request.url)
          continuation.yield(
            FetchResult(
              request: request,
              outcome: .response(response),
              redirects: [],
              product: nil,
              attempts: 1,
              duration: .zero,
              checkedAt: Date()
            )
          )
        }
        continuation.finish()
      }
    }
  }

  private final class Nothing: BodyConsumer {
    func consume(_ bytes: UnsafeRawBufferPointer) -> BodyAppetite { .enough }
    func finish() -> FinishedBody<String> { .known("") }
  }

  /// Asks `count` addresses through a cache, and says how many of the answers were known.
  private func ask(_ count: Int, through cache: ResponseCache) async throws -> Int {
    let options = FetchOptions(userAgent: "ibid-tests")
    let fetcher = CachingFetcher(Answers(), cache: cache, options: options, maximumAge: .seconds(60))
    let plan = FetchPlan(
      requests: try (0..<count).map { FetchRequest(url: try RequestURL("http://a.example/\($0)")) }
    )
    var answered = 0
    var known = 0
    for await result in fetcher.fetch(plan, reading: { _ in Nothing() }) {
      answered += 1
      known += result.fromCache ? 1 : 0
    }
    #expect(answered == count)
    return known
  }

  private func open(_ reports: Reports = Reports()) -> ResponseCache? {
    ResponseCache.open(path) { reports.add($0.description) }
  }

  /// The databases that were set aside.
  private var setAside: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.contains(".damaged-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
      }
    }
  }

  @Test("a database is waited for that another process writes before it has a log of its own")
  func lockedOpening() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let other = try DatabaseQueue(path: path)
    let isWriting = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      try? other.inDatabase { database in
        try database.inTransaction(.immediate) {
          try database.execute(sql: "CREATE TABLE other (number)")
          isWriting.signal()
          Thread.sleep(forTimeInterval: 0.3)
          return .commit
        }
      }
    }
    isWriting.wait()
    let cache = try #require(open())
    #expect(try cache.info().answers == 0)
  }

  @Test("a cache tells how much it holds, and forgets it")
  func clear() async throws {
    let cache = try #require(open())
    _ = try await ask(3, through: cache)
    #expect(try cache.info().answers == 3)
    #expect(try cache.forget() == 3)
    #expect(try cache.info().answers == 0)
    #expect(try cache.info().period == nil)
  }

  @Test("only what is older than a date is pruned")
  func prune() async throws {
    let cache = try #require(open())
    _ = try await ask(3, through: cache)
    #expect(try cache.forget(before: Date(timeIntervalSinceNow: -3_600)) == 0)
    #expect(try cache.forget(before: Date(timeIntervalSinceNow: 3_600)) == 3)
  }

  @Test("a file that is no database is set aside with a message, and the run has a new one")
  func damaged() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(repeating: 0x78, count: 10_000).write(to: URL(filePath: path))
    let reports = Reports()
    let cache = try #require(open(reports))
    #expect(try await ask(2, through: cache) == 0)
    #expect(reports.all.count == 1)
    #expect(try setAside.count == 1)
  }

  @Test("a file that is cut is set aside with a message, and the run has a new one")
  func truncated() async throws {
    _ = try await ask(200, through: try #require(open()))
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.truncate(atOffset: try file.seekToEnd() / 2)
    try file.close()
    let reports = Reports()
    let cache = try #require(open(reports))
    _ = try await ask(200, through: cache)
    #expect(try await ask(200, through: cache) == 200)
    #expect(reports.all.count == 1)
    #expect(try setAside.count == 1)
  }

  @Test("a cache that a newer version made is left as it is")
  func newer() async throws {
    _ = try await ask(2, through: try #require(open()))
    try await DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: what nobody knows yet')")
    }
    let reports = Reports()
    #expect(open(reports) == nil)
    #expect(reports.all.count == 1)
    #expect(reports.all.first?.contains("a newer ibid made it") == true)
    #expect(try setAside.isEmpty)
  }

  @Test("another program's database is left as it is")
  func foreign() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await DatabaseQueue(path: path).write {
      try $0.execute(sql: "CREATE TABLE answer (question TEXT); INSERT INTO answer VALUES ('whose?')")
    }
    let reports = Reports()
    #expect(open(reports) == nil)
    #expect(reports.all.count == 1)
    let kept = try await DatabaseQueue(path: path).read {
      try String.fetchOne($0, sql: "SELECT * FROM answer")
    }
    #expect(kept == "whose?")
  }

  @Test("a cache that is found damaged in a run is set aside with one message, and the run has a new one")
  func damagedLater() async throws {
    let reports = Reports()
    do {
      let cache = try #require(open(reports))
      _ = try await ask(200, through: cache)
    }
    let file = try FileHandle(forUpdating: URL(filePath: path))
    let size = try file.seekToEnd()
    try file.seek(toOffset: 4_096)
    try file.write(contentsOf: Data(repeating: 0xFF, count: Int(size) - 4_096))
    try file.close()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    let cache = try #require(open(reports))
    _ = try await ask(200, through: cache)
    #expect(try await ask(200, through: cache) == 200)
    #expect(reports.all.count == 1)
    #expect(try setAside.count == 1)
  }

  @Test("a place where no file can be written is told of, and the run goes on without")
  func unwritable() {
    let reports = Reports()
    #expect(ResponseCache.open("/dev/null/answers.sqlite") { reports.add($0.description) } == nil)
    #expect(reports.all.count == 1)
  }

  @Test("several runs share one cache")
  func shared() async throws {
    let caches = try (0..<4).map { _ in try #require(open()) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for cache in caches { group.addTask { _ = try await ask(50, through: cache) } }
      try await group.waitForAll()
    }
    #expect(try await ask(50, through: try #require(open())) == 50)
  }
}
