import ArgumentParser
import Configuration
import Foundation
import Messages

/// `ibid init`: a configuration to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented \(ConfigurationFile.name) into a folder."
  )

  @Argument(help: "The folder.", completion: .directory)
  var folder = "."

  func run() throws {
    let path = folder == "." ? ConfigurationFile.name : "\(folder)/\(ConfigurationFile.name)"
    do {
      try Data(ConfigurationFile.template.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw CommandError("\(path): is there already; change it, or remove it first")
    } catch {
      throw CommandError("\(path): cannot be written; check that the folder is there, and its permissions")
    }
    Console.complain("wrote \(path)")
  }
}
