import Foundation

/// The files that the arguments of a command mean.
package enum ManuscriptFiles {
  /// Resolves arguments to files, in their order, each file once, whatever its names; what is no file that could be read
  /// is an error, also what a walk through a folder skips.
  ///
  /// - Parameter arguments: Paths, folders (walked for manuscripts), globs, or `-` for standard input.
  package static func expand(_ arguments: [String]) -> [Result<ManuscriptFile, ReadError>] {
    var seen: Set<FileStatus.Identity> = []
    var isInputTaken = false
    return arguments.flatMap(files).filter { entry in
      guard case .success(let file) = entry else { return true }
      if file.path == ManuscriptFile.standardInput {
        defer { isInputTaken = true }
        return !isInputTaken
      }
      return FileStatus(path: file.path).map { seen.insert($0.identity).inserted } ?? true
    }
  }

  private static func files(_ argument: String) -> [Result<ManuscriptFile, ReadError>] {
    let file = ManuscriptFile(path: argument)
    if argument == ManuscriptFile.standardInput { return [.success(file)] }
    if let status = FileStatus(path: argument) {
      return status.kind == .folder ? folder(argument) : [.success(file)]
    }
    let isGlob = argument.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
    }
    // A file that is there and may not be looked at is told by the one that opens it.
    guard isGlob else { return [errno == ENOENT ? .failure(.missing(argument)) : .success(file)] }
    let matches = Glob.paths(matching: argument)
    return matches.isEmpty ? [.failure(.unmatched(argument))] : matches.flatMap(files)
  }

  private static func folder(_ path: String) -> [Result<ManuscriptFile, ReadError>] {
    let found = FolderWalk(root: path).files(where: isManuscript)
    let isAllSkipped = found.allSatisfy {
      if case .failure(let error) = $0 { error.code == .skipped } else { false }
    }
    return isAllSkipped ? found + [.failure(.noManuscripts(path))] : found
  }

  /// Whether a file's name says that it is a manuscript, or where names say little, its beginning.
  private static func isManuscript(_ path: String) -> Bool {
    let ending = (path as NSString).pathExtension.lowercased()
    if ReaderRegistry.endings.contains(ending) { return true }
    guard ReaderRegistry.endingsOfMany.contains(ending) else { return false }
    return ReaderRegistry.recognizes(beginning: ManuscriptFile(path: path).beginning)
  }
}
