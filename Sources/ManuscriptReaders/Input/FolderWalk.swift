import Foundation

/// A walk through a folder, without what is hidden or what Git ignores there.
///
/// Symbolic links to folders are not followed, so that a walk ends; pipes and devices are no manuscripts.
struct FolderWalk {
  /// The folder to begin with, as the user gave it.
  let root: String

  /// The deepest folder that is entered, counted from the root's 0.
  private static let deepest = 64

  /// The files whose path `accepts`, in the order of their names, the manuscripts of formats that are not read, and the
  /// folders that cannot be.
  func files(where accepts: (String) -> Bool) -> [Result<ManuscriptFile, ReadError>] {
    var found: [Result<ManuscriptFile, ReadError>] = []
    walk(root, depth: 0, ignoring: [], accepts: accepts, found: &found)
    return found
  }

  private func walk(
    _ folder: String,
    depth: Int,
    ignoring inherited: [GitIgnore],
    accepts: (String) -> Bool,
    found: inout [Result<ManuscriptFile, ReadError>]
  ) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      found.append(.failure(.unreadableFolder(folder)))
      return
    }
    let ignores = inherited + (GitIgnore(folder: folder).map { [$0] } ?? [])
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    // Word puts a file `~$name` beside a document that is open.
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let path = base + name
      guard let kind = FileStatus(path: path)?.kind, kind == .regular || kind == .folder else { continue }
      let isFolder = kind == .folder
      // The last file that says anything decides: the nearest to the entry.
      let isIgnored =
        ignores.reversed().lazy.compactMap { $0.ignores(path, isFolder: isFolder) }.first ?? false
      if isIgnored { continue }
      let ending = (name as NSString).pathExtension.lowercased()
      // A Pages document may be a folder.
      if let format = FileSignature.manuscript(named: ending), !isFolder || format == .pages {
        found.append(.failure(.skipped(path, name: format.name)))
      } else if isFolder {
        guard depth < Self.deepest, !FileStatus.isLink(path) else { continue }
        walk(path, depth: depth + 1, ignoring: ignores, accepts: accepts, found: &found)
      } else if accepts(path) {
        found.append(.success(ManuscriptFile(path: path, isFound: true)))
      }
    }
  }
}
