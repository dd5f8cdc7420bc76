import Foundation

/// The files that a LaTeX manuscript takes in: those of its own folder and below, within limits.
struct LaTeXFiles {
  private let folder: URL?
  private var bytesLeft = 256 << 20
  private var filesLeft = 1000

  /// The largest file that is taken in, in bytes.
  private static let largest = 64 << 20

  /// The files of the manuscript at `path`; standard input has none.
  init(manuscript path: String) {
    folder = path == "-" ? nil : URL(filePath: path).deletingLastPathComponent().resolvingSymlinksInPath()
  }

  /// The text of a file, and its path as the manuscript gives it.
  ///
  /// - Parameters:
  ///   - name: What `\input` or `\addbibresource` calls it.
  ///   - ending: The ending that LaTeX supplies, without the dot.
  /// - Returns: nil where there is no such file in the manuscript's folder or below, or the limits are reached.
  mutating func text(named name: String, ending: String) -> (text: PageText, path: String)? {
    guard let folder, filesLeft > 0, bytesLeft > 0, Self.isInside(name) else { return nil }
    for path in name.hasSuffix("." + ending) ? [name] : [name + "." + ending, name] {
      let file = folder.appending(path: path).resolvingSymlinksInPath()
      guard file.path.hasPrefix(folder.path.hasSuffix("/") ? folder.path : folder.path + "/"),
        let bytes = try? ManuscriptFile.bytes(at: file.path, limit: min(Self.largest, bytesLeft)),
        let decoded = try? ManuscriptText.utf8(of: bytes, path: path)
      else { continue }
      filesLeft -= 1
      bytesLeft -= bytes.count
      return (PageText(decoded), path)
    }
    return nil
  }

  /// Whether a name is a path that leads nowhere but into the folder.
  private static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && !name.hasPrefix("/") && !name.hasPrefix("~") && !name.hasPrefix("|")
      && !parts.contains("..") && !name.utf8.contains { $0 < Byte.space || $0 == Byte.backslash }
  }
}
