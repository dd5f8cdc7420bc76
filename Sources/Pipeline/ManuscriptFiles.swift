import Foundation
package import ManuscriptReaders
import Messages

/// The files that the arguments of a command mean.
package enum ManuscriptFiles {
  /// Resolves arguments to files, in their order, each file once.
  ///
  /// - Parameter arguments: Paths, folders (walked for manuscripts), globs, or `-` for standard input.
  package static func expand(_ arguments: [String]) -> [Result<ManuscriptFile, ReadError>] {
    var seen: Set<String> = []
    var entries: [Result<ManuscriptFile, ReadError>] = []
    for argument in arguments {
      for entry in files(argument) {
        if case .success(let file) = entry, !seen.insert(file.path).inserted { continue }
        entries.append(entry)
      }
    }
    return entries
  }

  private static func files(_ argument: String) -> [Result<ManuscriptFile, ReadError>] {
    if argument == ManuscriptFile.standardInput { return [.success(ManuscriptFile(path: argument))] }
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: argument, isDirectory: &isDirectory) {
      return isDirectory.boolValue ? folder(argument) : [.success(ManuscriptFile(path: argument))]
    }
    let isGlob = argument.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
    }
    if isGlob {
      let matches = Glob.paths(matching: argument)
      if !matches.isEmpty { return matches.flatMap(files) }
    }
    let reason: Message =
      isGlob
      ? "matches no file; check the pattern, and that the shell leaves it to ibid (put it in quotes)"
      : "there is no such file; check its name and the folder that you are in"
    return [.failure(ReadError(code: .missing, path: argument, reason: reason))]
  }

  private static func folder(_ path: String) -> [Result<ManuscriptFile, ReadError>] {
    let endings = Set(ReaderRegistry.readers.flatMap { $0.fileExtensions })
    let found = FolderWalk(root: path).files { endings.contains(($0 as NSString).pathExtension.lowercased()) }
    guard found.isEmpty else { return found.map { .success(ManuscriptFile(path: $0)) } }
    let reason: Message = "holds no manuscript, as far as names of files tell; name the files themselves"
    return [.failure(ReadError(code: .isDirectory, path: path, reason: reason))]
  }
}
