import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("what --verbose says of further tries")
struct RetryExplanationTests {
  @Test("each is explained on standard error before it is made")
  func explained() throws {
    let requests = Mutex(0)
    let server = try LoopbackServer(answering: { _ in
      let isFirst = requests.withLock {
        $0 += 1
        return $0 == 1
      }
      let page = "<title>The page</title>"
      return isFirst
        ? "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
        : "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)"
    })
    defer { server.stop() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-retry-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let address = "http://127.0.0.1:\(server.port)/page"
    let text = "A claim.[^a]\n\n[^a]: A. Author, “The Page,” *A Site*, 2023, <\(address)>.\n"
    try Data(text.utf8).write(to: folder.appending(path: "it.md"))
    let run = try Program(
      shell: "ibid audit it.md --verbose --allow-private-addresses --fail-on never --no-cache",
      in: folder
    )
    let explanations = run.errors.split(separator: "\n").filter { $0.contains("asked again in") }
    #expect(explanations.count == 1)
    #expect(
      explanations.first?.hasPrefix("\(address): try 1: the server answers 503; asked again in 0.") == true
    )
    #expect(run.errors.contains("2 tries)"))
  }
}
