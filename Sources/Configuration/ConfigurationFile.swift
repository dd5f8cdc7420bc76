package import Auditing
package import Fetching
import Foundation
import Messages
import Yams

/// An `ibid.yml` as understood.
package struct ConfigurationFile: Sendable {
  /// The name under which it is looked for.
  package static let name = "ibid.yml"

  /// A commented file to begin with.
  package static let template = String(decoding: PackageResources.ibid_yml, as: UTF8.self)

  /// Its path, as it was given or found.
  package let path: String
  /// How severe each rule is, and what the house wants.
  package let rules: RuleSettings
  /// The findings that an editor lets pass.
  package let suppressions: [Suppression]
  /// What is different about single hosts.
  package let hosts: [String: HostOptions]
  /// Options of `ibid audit`.
  package let options: [ConfiguredOption]
  /// Options of `ibid audit` and `ibid inspect`.
  package let network: [ConfiguredOption]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Its path; paths in it are seen from its folder.
  ///   - environment: What `${NAME}` in the values of headers stands for.
  package init(path: String, environment: [String: String]) throws(ConfigurationError) {
    let bytes: [UInt8]
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      bytes = Array(try handle.read(upToCount: YAMLText.maximumBytes + 1) ?? Data())
    } catch {
      throw ConfigurationError(path: path, reason: "cannot be read; check its name and permissions")
    }
    try self.init(bytes, path: path, environment: environment)
  }

  /// Reads a file's bytes.
  init(_ bytes: [UInt8], path: String, environment: [String: String]) throws(ConfigurationError) {
    let root = try YAMLText(bytes, path: path).root
    if let root { try SchemaCheck(path: path).check(root, against: ConfigurationSchema.root) }
    let reader = ConfigurationReader(
      path: path,
      environment: EnvironmentReferences(variables: environment)
    )
    self.path = path
    rules = RuleSettings(reader.severities(root?["rules"]), house: reader.house(root))
    suppressions = try reader.suppressions(root?["suppressions"])
    hosts = try reader.hosts(root?["hosts"])
    options = try reader.options(root?["options"], of: ConfigurationSchema.root.properties["options"])
    network = try reader.options(root?["network"], of: ConfigurationSchema.root.properties["network"])
  }

  /// The nearest file of that name in a folder or one above it; nil where there is none.
  ///
  /// - Parameter folder: A folder, or a file in it.
  /// - Returns: Its path, seen from the current folder where it lies below that.
  package static func nearest(to folder: String) -> String? {
    let here = URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL.path + "/"
    var folder = URL(filePath: folder).standardizedFileURL
    while true {
      let file = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path) {
        return file.path.hasPrefix(here) ? String(file.path.dropFirst(here.count)) : file.path
      }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { return nil }
      folder = parent
    }
  }
}
