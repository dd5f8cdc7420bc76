import Foundation

/// One `.gitignore` file: https://git-scm.com/docs/gitignore#_pattern_format.
struct GitIgnore {
  private struct Pattern {
    let glob: String
    let isNegated: Bool
    let isForFolders: Bool
    let isAnchored: Bool
  }

  private let base: String
  private let patterns: [Pattern]

  /// Reads the `.gitignore` of a folder; nil where it has none.
  init?(folder: String) {
    base = folder.hasSuffix("/") ? folder : folder + "/"
    guard let text = try? String(contentsOfFile: base + ".gitignore", encoding: .utf8) else { return nil }
    patterns = text.split(whereSeparator: \.isNewline).compactMap { Self.pattern(String($0)) }
  }

  /// Whether it ignores an entry of its folder or of one below; nil where it says nothing of it.
  func ignores(_ path: String, isFolder: Bool) -> Bool? {
    let relative = String(path.dropFirst(base.count))
    let name = (relative as NSString).lastPathComponent
    let match = patterns.last { pattern in
      if pattern.isForFolders && !isFolder { return false }
      return fnmatch(pattern.glob, pattern.isAnchored ? relative : name, FNM_PATHNAME) == 0
    }
    return match.map { !$0.isNegated }
  }

  private static func pattern(_ line: String) -> Pattern? {
    var glob = line
    while glob.hasSuffix(" ") && !glob.hasSuffix("\\ ") { glob.removeLast() }
    if glob.isEmpty || glob.hasPrefix("#") { return nil }
    let isNegated = glob.hasPrefix("!")
    if isNegated { glob.removeFirst() }
    let isForFolders = glob.hasSuffix("/")
    if isForFolders { glob.removeLast() }
    // A leading `**/` is what a pattern without a slash means anyway.
    if glob.hasPrefix("**/") {
      glob.removeFirst(3)
    } else if glob.contains("/") {
      return Pattern(
        glob: glob.hasPrefix("/") ? String(glob.dropFirst()) : glob,
        isNegated: isNegated,
        isForFolders: isForFolders,
        isAnchored: true
      )
    }
    return Pattern(
      glob: glob,
      isNegated: isNegated,
      isForFolders: isForFolders,
      isAnchored: glob.contains("/")
    )
  }
}
