import Foundation

/// Names of parts inside a package, which are paths without a beginning slash.
enum PartName {
  /// The folder that a part stands in, with its slash; empty at the top.
  static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }

  /// The part that a relative reference means. Percent-encoding is undone, and no reference leads out of the package.
  static func resolved(_ reference: String, in folder: String) -> String {
    let path = reference.prefix { $0 != "#" && $0 != "?" }
    let decoded = String(path).removingPercentEncoding ?? String(path)
    var steps = decoded.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in decoded.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }
}
