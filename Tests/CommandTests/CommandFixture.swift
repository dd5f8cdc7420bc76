import Foundation
import TestSupport

/// A file under Fixtures/commands/: prose, files to make, and commands with what they print.
///
/// A code block whose info string has `file=NAME` makes that file. In a `console` block each line that begins
/// with `$ ` is a command; under it stand its standard output, its standard error with `! ` before each
/// line, and, where it is not 0, `[exit status N]`.
struct CommandFixture: CustomStringConvertible, Sendable {
  /// The file.
  let file: URL

  var description: String { file.lastPathComponent }

  /// All fixtures, by name.
  static let all: [CommandFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.url("commands").path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map {
      CommandFixture(file: Fixtures.url("commands").appending(path: $0))
    }
  }()

  /// Makes the files, runs the commands in a folder of their own, and returns the fixture's text with what they
  /// printed in the place of what was wanted.
  func run() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    var result: [String] = []
    var block: (fence: String, info: String, lines: [String])?
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      if let open = block {
        guard line == open.fence else {
          block?.lines.append(line)
          continue
        }
        result += try lines(of: open.info, open.lines, in: folder) + [line]
        block = nil
      } else {
        let fence = line.prefix { $0 == "`" }
        if fence.count >= 3 { block = (String(fence), String(line.dropFirst(fence.count)), []) }
        result.append(line)
      }
    }
    return result.joined(separator: "\n")
  }

  private func lines(of info: String, _ lines: [String], in folder: URL) throws -> [String] {
    if let name = info.split(separator: " ").first(where: { $0.hasPrefix("file=") })?.dropFirst(5) {
      let file = folder.appending(path: String(name))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    guard info == "console" else { return lines }
    return try lines.filter { $0.hasPrefix("$ ") }.flatMap { command in
      let run = try Program(
        shell: String(command.dropFirst(2)),
        in: folder,
        environment: ["IBID_FIXTURES": Fixtures.url("").path]
      )
      var shown =
        [command] + run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if shown.last == "" { shown.removeLast() }
      shown += run.errors.split(separator: "\n").map { "! " + $0 }
      if run.status != 0 { shown.append("[exit status \(run.status)]") }
      return shown
    }
  }
}
