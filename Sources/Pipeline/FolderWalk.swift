import Foundation

/// A walk through a folder, without what is hidden or what Git ignores there.
///
/// Symbolic links to folders are not followed, so that a walk ends.
struct FolderWalk {
  /// The folder to begin with, as the user gave it.
  let root: String

  /// The deepest folder that is entered, counted from the root's 0.
  private static let maximumDepth = 64

  /// The files whose path `accepts`, in the order of their names.
  func files(where accepts: (String) -> Bool) -> [String] {
    var found: [String] = []
    walk(root, depth: 0, ignoring: [], accepts: accepts, found: &found)
    return found
  }

  private func walk(
    _ folder: String,
    depth: Int,
    ignoring inherited: [GitIgnore],
    accepts: (String) -> Bool,
    found: inout [String]
  ) {
    guard depth <= Self.maximumDepth,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return }
    let ignores = inherited + (GitIgnore(folder: folder).map { [$0] } ?? [])
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = base + name
      let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      let isFolder = type == .typeDirectory
      // The last file that says anything decides: the nearest to the entry.
      let isIgnored =
        ignores.reversed().lazy.compactMap { $0.ignores(path, isFolder: isFolder) }.first ?? false
      if isIgnored { continue }
      if isFolder {
        walk(path, depth: depth + 1, ignoring: ignores, accepts: accepts, found: &found)
      } else if accepts(name) {
        found.append(path)
      }
    }
  }
}
