package import Foundation

/// A Chromium without a window: an independent judge of the HTML report.
package struct Browser: Sendable {
  /// Where it is; tests that need it run only where it is installed.
  package static let tool = Program.tool("chromium")

  /// The page after its scripts have run.
  package let page: String
  /// What the page's console says: errors of scripts, and what the Content Security Policy refused.
  package let console: [String]

  /// Opens a page that stands in a file.
  ///
  /// - Parameter fragment: What stands behind the `#` of its address.
  package init(opening html: String, fragment: String = "") throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.html")
    try Data(html.utf8).write(to: file)
    let run = try Program(
      Self.tool ?? URL(filePath: "/usr/bin/chromium"),
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--enable-logging=stderr",
        "--user-data-dir=\(folder.path)/profile", "--virtual-time-budget=5000", "--dump-dom",
        file.absoluteString + (fragment.isEmpty ? "" : "#" + fragment),
      ],
      in: folder,
      environment: ["HOME": folder.path]
    )
    page = run.output
    console = run.errors.split(separator: "\n").filter { $0.contains(":CONSOLE") }.map(String.init)
  }
}
