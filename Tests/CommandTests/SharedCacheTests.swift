import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("the cache of several audits, and of one that is killed")
struct SharedCacheTests {
  /// A folder with a manuscript that cites `count` addresses of one server, which counts who asks for what.
  private final class Scene: Sendable {
    let folder: URL
    let server: LoopbackServer
    private let answered: Log

    private final class Log: Sendable {
      private let state = Mutex((targets: [String](), limit: Int.max))
      var all: [String] { state.withLock { $0.targets } }

      /// Takes a request down; false where it is one too many.
      func add(_ target: String) -> Bool {
        state.withLock {
          guard $0.targets.count < $0.limit else { return false }
          $0.targets.append(target)
          return true
        }
      }

      func allow(_ more: Int) {
        state.withLock { $0.limit = more == .max ? more : $0.targets.count + more }
      }
    }

    /// - Parameter failures: Every so many addresses is not there.
    init(_ count: Int, failures: Int = .max) throws {
      let log = Log()
      answered = log
      folder = FileManager.default.temporaryDirectory.appending(path: "ibid-shared-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      server = try LoopbackServer(serving: { connection in
        while let head = connection.readHead() {
          usleep(2_000)
          let target = LoopbackRequest(head: head).target
          guard log.add(target) else { return connection.waitForEnd() }
          let number = Int(target.dropFirst()) ?? 0
          let isThere = number % failures != 0 || number == 0
          let body = "<title>Page \(number) of the harbour’s long book</title>"
          connection.write(
            "HTTP/1.1 \(isThere ? "200 OK" : "404 Not Found")\r\nContent-Type: text/html; charset=utf-8\r\n"
              + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
          )
        }
      })
      var text = ""
      for number in 0..<count { text += "A claim.[^\(number)]\n\n" }
      for number in 0..<count {
        text += "[^\(number)]: A. Author, “Page \(number) of the harbour’s long book,” *A Site*, 2023, "
        text += "<http://127.0.0.1:\(server.port)/\(number)>.\n"
      }
      try Data(text.utf8).write(to: folder.appending(path: "it.md"))
    }

    deinit {
      server.stop()
      try? FileManager.default.removeItem(at: folder)
    }

    /// The requests that were answered, in their order.
    var log: [String] { answered.all }

    /// From now on the server answers so many requests, and to others it says nothing.
    func answerOnly(_ count: Int) { answered.allow(count) }

    /// The command of an audit that keeps its answers in `cache`.
    func audit(cache: String = "answers.sqlite") -> String {
      "ibid audit it.md --format json --fail-on never --allow-private-addresses --per-host 4 --host-interval 0 "
        + "--retries 0 --cache '\(cache)'"
    }

    func run(_ command: String) throws -> Program { try Program(shell: command, in: folder) }

    /// How many answers a cache holds.
    func kept(_ cache: String = "answers.sqlite") throws -> Int {
      let words = try run("ibid cache info --cache '\(cache)'").output.split(separator: "\n")
      return Int(words.dropFirst().first?.prefix { $0 != " " } ?? "") ?? -1
    }
  }

  /// A report without what differs from run to run by its nature.
  private static func comparable(_ report: String) -> String {
    let volatile = ["\"startedAt\"", "\"finishedAt\"", "\"durationMs\"", "\"checkedAt\"", "\"fromCache\""]
    return report.split(separator: "\n").filter { line in !volatile.contains { line.contains($0) } }
      .joined(separator: "\n")
  }

  @Test("an audit that is killed goes on where it was, and reports as if it had not been")
  func killed() throws {
    let scene = try Scene(300, failures: 7)
    let whole = try scene.run(scene.audit(cache: "other.sqlite"))
    let before = scene.log.count
    #expect(before == 300)

    // It is killed once a third of the answers has been kept, and cannot come to its end before.
    scene.answerOnly(150)
    let killed = try scene.run(
      """
      \(scene.audit()) >report & audit=$!
      until [ "$(ibid cache info --cache answers.sqlite 2>/dev/null | sed -n '2s/ .*//p')" -ge 100 ] 2>/dev/null \
      || ! kill -0 $audit; do sleep 0.02; done
      kill -9 $audit
      """
    )
    #expect(killed.errors == "")
    let kept = try scene.kept()
    let first = scene.log.count - before
    #expect((100..<300).contains(kept))
    // What was under way when it was killed is lost: no more than may be asked of one host at once.
    #expect(first - kept <= 8)

    scene.answerOnly(.max)
    let resumed = try scene.run(scene.audit())
    #expect(resumed.errors == "")
    #expect(scene.log.count - before - first == 300 - kept)
    #expect(Self.comparable(resumed.output) == Self.comparable(whole.output))
  }

  @Test("several audits at once share a cache and lose nothing")
  func together() throws {
    let scene = try Scene(120)
    let runs = Mutex<[Program]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { _ in
      guard let run = try? scene.run(scene.audit()) else { return }
      runs.withLock { $0.append(run) }
    }
    let all = runs.withLock { $0 }
    #expect(all.map(\.errors) == ["", "", ""])
    #expect(try scene.kept() == 120)
    #expect(all.first?.output.contains(#""verified" : 120"#) == true)
    #expect(Set(all.map { Self.comparable($0.output) }).count == 1)
  }

  @Test("an audit goes on without its cache where the disk is full, and says so once")
  func fullDisk() throws {
    let scene = try Scene(200)
    // A limit on the size of files stands for a full disk: writing beyond it fails.
    let run = try scene.run("(trap '' XFSZ; ulimit -f 400; \(scene.audit())) | cat")
    #expect(run.output.contains(#""verified" : 200"#))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("going on without"))
  }

  /// Makes the folder one that may only be read, for the command that follows. Modes do not stop root: a mount does.
  private static let readingOnly =
    getuid() == 0
    ? "unshare -m sh -c 'mount --bind . . && mount -o remount,bind,ro . && cd \"$PWD\" && exec \"$@\"' sh "
    : "chmod 500 . && chmod 400 answers.sqlite* && "

  private static let mayMount =
    (try? Program(shell: "unshare -m mount --bind . .", in: FileManager.default.temporaryDirectory))?.status
    == 0

  @Test(
    "an audit goes on without its cache where that may only be read, and says so once",
    .enabled(if: getuid() != 0 || Self.mayMount, "root may not mount here")
  )
  func readOnly() throws {
    let scene = try Scene(5)
    #expect(try scene.run(scene.audit()).errors == "")
    let run = try scene.run("\(Self.readingOnly)\(scene.audit()) --max-age 1s")
    _ = try scene.run("chmod 700 .")
    #expect(run.output.contains(#""verified" : 5"#))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains("going on without"))
  }
}
