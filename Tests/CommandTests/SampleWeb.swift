import Foundation
import TestSupport
import Testing

/// The sample web of Fixtures/web, started for a test and stopped when the test lets it go.
final class SampleWeb: Sendable {
  /// The folder of its state.
  let folder: URL
  /// What leads the program to it, ready for a shell.
  let arguments: String

  /// Starts it.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ibid-web-\(UUID().uuidString.prefix(8))")
    let start = try Program(shell: "Fixtures/web/serve start '\(folder.path)'", in: Fixtures.root)
    try #require(start.status == 0, "the sample web does not start: \(start.errors)")
    arguments = "$(cat '\(folder.path)/arguments')"
  }

  deinit {
    _ = try? Program(shell: "Fixtures/web/serve stop '\(folder.path)'", in: Fixtures.root)
    try? FileManager.default.removeItem(at: folder)
  }
}
