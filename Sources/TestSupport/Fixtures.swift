package import Foundation

/// The project's files that tests read.
package enum Fixtures {
  /// The project's root: the folder that holds Package.swift.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder under Fixtures/.
  package static func url(_ path: String) -> URL {
    root.appending(path: "Fixtures").appending(path: path)
  }

  /// The folder of real test material outside of the project, if it is there: `IBID_CORPORA`, else `../shared/corpora`.
  package static let corpora: URL? = folder(variable: "IBID_CORPORA", default: "../shared/corpora")

  /// The folder of the seed chapters, if it is there: `IBID_SEEDS`, else `../shared/seeds`.
  package static let seeds: URL? = folder(variable: "IBID_SEEDS", default: "../shared/seeds")

  private static func folder(variable: String, default path: String) -> URL? {
    let url =
      ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) }
      ?? root.appending(path: path).standardizedFileURL
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory)
    return exists && isDirectory.boolValue ? url : nil
  }
}
