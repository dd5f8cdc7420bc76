import Foundation

/// What the `.gitignore` files of a folder and the folders above it leave out.
///
/// Understood are comments, `!` for exceptions, a `/` at the end for folders, a `/` elsewhere for paths from the
/// file's own folder, and the wildcards of fnmatch(3); see gitignore(5).
struct IgnoreList {
  private struct Rule {
    let folder: String
    let pattern: String
    let isException: Bool
    let isForFolders: Bool
    let isPath: Bool
  }

  private var rules: [Rule] = []

  /// An empty list, which leaves out nothing.
  init() {}

  /// This list with the rules of the `.gitignore` in `folder`, if there is one.
  func adding(folder: String) -> IgnoreList {
    let file = URL(filePath: folder).appending(path: ".gitignore")
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return self }
    var list = self
    for line in content.split(whereSeparator: \.isNewline) {
      if let rule = Self.rule(line, folder: folder) { list.rules.append(rule) }
    }
    return list
  }

  /// Whether the last rule that fits `path` leaves it out.
  func contains(_ path: String, isDirectory: Bool) -> Bool {
    let fitting = rules.last { rule in
      if rule.isForFolders, !isDirectory { return false }
      let inside = path.dropFirst(rule.folder.count).drop { $0 == "/" }
      let subject = rule.isPath ? String(inside) : String(path.split(separator: "/").last ?? "")
      return fnmatch(rule.pattern, subject, rule.isPath ? FNM_PATHNAME : 0) == 0
    }
    return fitting.map { !$0.isException } ?? false
  }

  private static func rule(_ line: Substring, folder: String) -> Rule? {
    var pattern = line.trimmingCharacters(in: .whitespaces)
    guard !pattern.isEmpty, !pattern.hasPrefix("#") else { return nil }
    let isException = pattern.hasPrefix("!")
    if isException { pattern.removeFirst() }
    let isForFolders = pattern.hasSuffix("/")
    if isForFolders { pattern.removeLast() }
    let isPath = pattern.contains("/")
    if pattern.hasPrefix("/") { pattern.removeFirst() }
    return Rule(
      folder: folder,
      pattern: pattern,
      isException: isException,
      isForFolders: isForFolders,
      isPath: isPath
    )
  }
}
