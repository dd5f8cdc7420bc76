import Foundation
import Testing

@testable import PDFReading

/// What a confined program may not do.
@Suite struct ConfinedProgramTests {
  private let limits = PDFLimits(
    processorSeconds: 1,
    seconds: 30,
    memoryBytes: 256 << 20,
    outputBytes: 1 << 20
  )

  private func run(_ script: String, _ limits: PDFLimits? = nil) throws -> ConfinedProgram.Outcome {
    let program = ConfinedProgram(
      name: "sh",
      arguments: ["-c", script],
      limits: limits ?? self.limits,
      searchPath: "/usr/local/bin:/usr/bin:/bin"
    )
    let file = try Array("input".utf8).withUnsafeBytes { (bytes) throws(PDFReadError) in try PDFFile(bytes) }
    return try program.run(reading: file)
  }

  @Test("it reads its file by the name of its standard input")
  func input() throws {
    #expect(String(decoding: try run("cat /dev/stdin").output, as: UTF8.self) == "input")
  }

  @Test("it can write no file")
  func files() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try run("echo content > \(path)")
    #expect((FileManager.default.contents(atPath: path) ?? Data()).isEmpty)
  }

  @Test("it has none of the environment's variables")
  func environment() throws {
    let names = String(decoding: try run("env").output, as: UTF8.self).split(separator: "\n")
      .compactMap { $0.split(separator: "=").first.map(String.init) }
    #expect(Set(names).subtracting(["PATH", "LC_ALL", "PWD", "SHLVL", "_", "OLDPWD"]).isEmpty)
  }

  @Test("one that never ends is ended by the processor's limit")
  func processor() throws {
    #expect(try run("while :; do :; done").isOverLimit)
  }

  @Test("one that only waits is ended by the clock, with its children")
  func clock() throws {
    let limits = PDFLimits(processorSeconds: 60, seconds: 1, memoryBytes: 256 << 20, outputBytes: 1 << 20)
    #expect(try run("sleep 600 & sleep 600", limits).isOverLimit)
  }

  @Test("one that prints without end is ended by the output's limit")
  func output() throws {
    #expect(try run("yes").isOverLimit)
  }

  @Test("one that takes all memory gets none")
  func memory() throws {
    let outcome = try run("x=aaaaaaaaaaaaaaaa; while :; do x=$x$x$x$x; done")
    #expect(outcome.status != 0)
  }

  @Test("complaints without end cost bounded memory")
  func complaints() throws {
    let outcome = try run("yes | head -c 10000000 >&2; echo done")
    #expect(String(decoding: outcome.output, as: UTF8.self) == "done\n")
    #expect(outcome.complaint.count <= 4_096)
  }
}
