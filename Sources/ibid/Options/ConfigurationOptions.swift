import ArgumentParser
import Configuration
import Foundation
import Messages

/// Which configuration is used.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration (default: the nearest ibid.yml, from the first file's folder or from here upwards).",
      valueName: "path"
    ),
    completion: .file(extensions: ["yml", "yaml"])
  )
  var config: String?

  @Flag(help: "Use no configuration.")
  var noConfig = false

  func validate() throws {
    if noConfig, config != nil {
      throw ValidationError("'--no-config' and '--config' exclude each other; give one")
    }
  }

  /// The configuration; nil where there is none.
  ///
  /// - Parameter files: The command's files: near the first of them the configuration is looked for.
  /// - Throws: `CommandError` where it cannot be used.
  func file(near files: [String] = []) throws -> ConfigurationFile? {
    guard !noConfig, let path = config ?? Self.nearest(to: files) else { return nil }
    do throws(ConfigurationError) {
      return try ConfigurationFile(path: path, environment: ProcessInfo.processInfo.environment)
    } catch {
      throw CommandError(error.message)
    }
  }

  private static func nearest(to files: [String]) -> String? {
    let here = FileManager.default.currentDirectoryPath
    let first = files.first { FileManager.default.fileExists(atPath: $0) }
    return first.flatMap { ConfigurationFile.nearest(to: $0) } ?? ConfigurationFile.nearest(to: here)
  }
}
