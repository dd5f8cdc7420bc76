package import Foundation

/// Golden files: what the program is wanted to print, kept beside the tests and read by people.
///
/// `IBID_UPDATE_SNAPSHOTS=1 swift test` writes them anew; `git diff` then shows what changed.
package enum Snapshot {
  /// Whether golden files are to be written instead of compared with.
  package static let isUpdating =
    ProcessInfo.processInfo.environment["IBID_UPDATE_SNAPSHOTS", default: ""] == "1"

  /// Compares a text with its golden file.
  ///
  /// - Returns: Where the two first differ, and how to take the new text over; nil where they are equal.
  package static func difference(_ actual: String, from file: URL) throws -> String? {
    if isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(actual.utf8).write(to: file, options: .atomic)
      return nil
    }
    let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if wanted == actual { return nil }
    let wantedLines = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(wantedLines, actualLines).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(the end)" }
    return """
      \(file.path):\(line + 1): differs
      wanted: \(shown(wantedLines))
      actual: \(shown(actualLines))
      If the new text is right: IBID_UPDATE_SNAPSHOTS=1 swift test
      """
  }
}
