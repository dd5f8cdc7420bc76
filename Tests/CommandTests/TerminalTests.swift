import Foundation
import TestSupport
import Testing

@Suite("On a terminal", .enabled(if: Program.tool("script") != nil, "needs util-linux's script"))
struct TerminalTests {
  /// Runs a command on a pseudo-terminal; standard output and standard error are one there.
  private func onTerminal(
    _ command: String,
    in folder: URL,
    _ environment: [String: String] = [:]
  ) throws -> String {
    let run = try Program(
      Program.tool("script") ?? URL(filePath: "/usr/bin/script"),
      ["--quiet", "--return", "--command", command, "/dev/null"],
      in: folder,
      environment: ["TERM": "xterm", "CI": "", "COLUMNS": "120"].merging(environment) { $1 }
    )
    return run.output
  }

  @Test("a line tells how many addresses are done and who is waited for, and is gone at the end")
  func progress() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-terminal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try LoopbackServer(serving: { connection in
      guard connection.readHead() != nil else { return }
      _ = connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    })
    defer { server.stop() }
    let text =
      "A claim.[^a]\n\n[^a]: A. Author, “A Title,” *A Site*, 2023, <http://127.0.0.1:\(server.port)/page>.\n"
    try Data(text.utf8).write(to: folder.appending(path: "it.md"))
    let output = try onTerminal("ibid audit it.md --allow-private-addresses --no-cache", in: folder)
    #expect(output.contains("\r\u{1B}[K0/1 addresses, waiting for 127.0.0.1"))
    let afterLast = try #require(output.range(of: "\r\u{1B}[K", options: .backwards)).upperBound
    #expect(!output[afterLast...].contains("addresses, waiting"))
  }

  @Test(
    "addresses are links where the terminal makes links, or where that is forced",
    arguments: [
      ("VTE_VERSION", "7200", true), ("VTE_VERSION", "4800", false), ("TERM", "dumb", false),
      ("FORCE_HYPERLINK", "1", true), ("FORCE_HYPERLINK", "0", false),
    ]
  )
  func links(variable: String, value: String, areLinks: Bool) throws {
    let output = try onTerminal(
      "ibid audit --offline chapter-09.txt",
      in: Fixtures.url("manuscripts/text"),
      [variable: value]
    )
    #expect(output.contains("\u{1B}]8;;https://") == areLinks)
  }
}
