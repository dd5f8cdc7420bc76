import Foundation
import TestSupport
import Testing

@Suite("an interrupted audit")
struct InterruptionTests {
  @Test("says what is known, and ends with status 130", arguments: ["INT", "TERM"])
  func interrupted(signal: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-signal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let asked = folder.appending(path: "asked")
    let silent = try LoopbackServer(serving: { connection in
      _ = FileManager.default.createFile(atPath: asked.path, contents: nil)
      connection.waitForEnd()
    })
    defer { silent.stop() }
    let text =
      "A claim.[^a]\n\n[^a]: A. Author, “A Title,” *A Site*, 2023, <http://127.0.0.1:\(silent.port)/page>.\n"
    try Data(text.utf8).write(to: folder.appending(path: "it.md"))

    // The signal is sent once the server is asked, so that the audit is surely under way.
    let run = try Program(
      shell: """
        ibid audit it.md --allow-private-addresses --format json & audit=$!
        until [ -e asked ] || ! kill -0 $audit; do sleep 0.05; done; kill -\(signal) $audit; wait $audit
        """,
      in: folder
    )
    #expect(run.status == 130)
    #expect(run.output.contains(#""verdict" : "not-checked""#))
    #expect(run.errors == "")
  }

  @Test("whose reader goes away is no crash")
  func brokenPipe() throws {
    let run = try Program(
      shell: "{ ibid rules; echo \"status $?\" >&2; } | true",
      in: FileManager.default.temporaryDirectory
    )
    #expect(run.errors == "status 0\n")
  }
}
