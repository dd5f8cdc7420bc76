import Foundation

/// Finds the manuscripts in a folder.
package enum ManuscriptFinder {
  /// The deepest folder that is looked into, below the given one.
  private static let deepest = 32

  /// The files that `path` stands for: itself, or the manuscripts in that folder and below, sorted by path.
  ///
  /// Hidden files and folders, what a `.gitignore` on the way names, symbolic links, and files with another
  /// ending than the readers' are left out. A folder without any manuscript is an error.
  package static func files(at path: String) throws(ReadError) -> [String] {
    var isDirectory: ObjCBool = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return [path] }
    var found: [String] = []
    try walk(path, ignore: IgnoreList(), depth: 0, found: &found)
    if found.isEmpty { throw .noManuscripts(path) }
    return found
  }

  private static func walk(
    _ folder: String,
    ignore: IgnoreList,
    depth: Int,
    found: inout [String]
  ) throws(ReadError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .unreadable(folder, why: error.localizedDescription)
    }
    let ignore = ignore.adding(folder: folder)
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      let isDirectory = type == .typeDirectory
      guard isDirectory || type == .typeRegular, !ignore.contains(path, isDirectory: isDirectory) else {
        continue
      }
      if isDirectory {
        if depth < deepest { try walk(path, ignore: ignore, depth: depth + 1, found: &found) }
      } else if isManuscript(name) {
        found.append(path)
      }
    }
  }

  private static func isManuscript(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.count > 1, let last = parts.last?.lowercased() else { return false }
    return ReaderRegistry.readers.contains { $0.fileExtensions.contains(last) }
  }
}
