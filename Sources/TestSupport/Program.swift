package import Foundation

/// A program run to its end.
package struct Program: Sendable {
  /// What it wrote on standard output.
  package let output: String
  /// What it wrote on standard error.
  package let errors: String
  /// Its exit status; 128 and the signal's number where one ended it.
  package let status: Int32

  /// The folder that holds the built `ibid`: the one that the running tests were built into.
  package static let buildFolder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Where a tool is: on the path, or in the project's own `.build/tools/bin`.
  package static func tool(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH", default: ""]
    let folders =
      path.split(separator: ":").map { URL(filePath: String($0)) }
      + [Fixtures.root.appending(path: ".build/tools/bin")]
    return folders.map { $0.appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Runs a command with the shell, the built `ibid` first on its path.
  package init(shell command: String, in folder: URL, environment: [String: String] = [:]) throws {
    try self.init(URL(filePath: "/bin/sh"), ["-c", command], in: folder, environment: environment)
  }

  /// Runs a program.
  package init(
    _ program: URL,
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "ibid-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["output", "errors"].map { scratch.appending(path: $0) }
    for file in files { try Data().write(to: file) }

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment
    process.environment = [
      "PATH": Self.buildFolder.path + ":" + inherited["PATH", default: "/usr/bin:/bin"],
      "HOME": inherited["HOME", default: "/"], "LANG": "C.UTF-8", "TZ": "UTC",
      // No run of a test knows of another's answers.
      "XDG_CACHE_HOME": scratch.path,
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
  }
}
