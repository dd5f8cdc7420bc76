import Foundation
import Manuscripts
import Messages

/// The files that a LaTeX manuscript takes in: those of its own folder and below, within limits.
struct LaTeXFiles {
  /// What became of a file that is asked for.
  enum Taken {
    /// It was read: its text, its path as the manuscript gives it, and the path that it was opened by.
    case text(PageText, name: String, path: String)
    /// It has nothing in it.
    case empty
    /// It could not be read.
    case omitted(Omission.Reason)
  }

  private let folder: URL?
  /// The manuscript's own name without its ending, which `\jobname` stands for.
  private let jobName: String
  /// The files that the manuscript itself holds, by `filecontents`.
  private var own: [String: [UInt8]] = [:]
  private var bytesLeft = 256 << 20
  private var filesLeft = 1000

  /// The largest file that is taken in, in bytes.
  private static let largest = 64 << 20

  /// The files of the manuscript at `path`; standard input has none.
  init(manuscript path: String) {
    jobName = URL(filePath: path).deletingPathExtension().lastPathComponent
    folder =
      path == ManuscriptFile.standardInput
      ? nil : URL(filePath: path).deletingLastPathComponent().resolvingSymlinksInPath()
  }

  /// Takes a file that the manuscript itself holds.
  mutating func add(_ bytes: [UInt8], named name: String) {
    own[name.replacing("\\jobname", with: jobName)] = bytes
  }

  /// Whether the words behind `\input` may be a file's name, and not what a manual shows of the command.
  static func mayName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || nameSigns.contains($0) }
  }

  private static let nameSigns = Set("0123456789 -_./\\+:,()&@~".unicodeScalars)

  /// Reads a file of the manuscript's folder or below.
  ///
  /// - Parameters:
  ///   - name: What `\input` or `\addbibresource` calls it.
  ///   - ending: The ending that LaTeX supplies, without the dot.
  mutating func take(_ name: String, ending: String) -> Taken {
    let name = name.replacing("\\jobname", with: jobName)
    guard let folder else { return .omitted(.missingFile(name)) }
    guard !name.utf8.contains(Byte.backslash) else {
      return .omitted(.unreadableFile(name, why: "its name is made by a command; write the file's name out"))
    }
    guard Self.isInside(name) else { return .omitted(.outsideFile(name)) }
    guard filesLeft > 0, bytesLeft > 0 else {
      return .omitted(.unreadableFile(name, why: "the manuscript takes in more files than are read"))
    }
    let names = name.hasSuffix("." + ending) ? [name] : [name + "." + ending, name]
    for name in names {
      guard let bytes = own[name] else { continue }
      return .text(PageText(bytes), name: name, path: folder.appending(path: name).path)
    }
    for name in names {
      let file = folder.appending(path: name).resolvingSymlinksInPath()
      guard FileStatus(path: file.path)?.kind == .regular else { continue }
      guard file.path.hasPrefix(folder.path.hasSuffix("/") ? folder.path : folder.path + "/") else {
        return .omitted(.outsideFile(name))
      }
      return take(file.path, named: name)
    }
    return .omitted(.missingFile(names[0]))
  }

  private mutating func take(_ path: String, named name: String) -> Taken {
    do throws(ReadError) {
      let bytes = try ManuscriptFile(path: path).read(limit: min(Self.largest, bytesLeft))
      filesLeft -= 1
      bytesLeft -= bytes.count
      return .text(PageText(try ManuscriptText.utf8(of: bytes, path: name)), name: name, path: path)
    } catch {
      return error.code == .empty ? .empty : .omitted(.unreadableFile(name, why: error.reason))
    }
  }

  /// Whether a name is a path that leads nowhere but into the folder.
  private static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && !name.hasPrefix("/") && !name.hasPrefix("~") && !name.hasPrefix("|")
      && !parts.contains("..") && !name.utf8.contains { $0 < Byte.space }
  }
}
