import Foundation
import Manuscripts
import Messages

/// The sentences: a reason, then what mends it.
extension ReadError {
  /// There is no such file.
  static func missing(_ path: String) -> ReadError {
    ReadError(
      code: .missing,
      path: path,
      reason: "there is no such file; check its name and the folder that you are in"
    )
  }

  /// No file fits the pattern.
  static func unmatched(_ pattern: String) -> ReadError {
    ReadError(
      code: .missing,
      path: pattern,
      reason: "matches no file; check the pattern, and that the shell leaves it to ibid (put it in quotes)"
    )
  }

  /// The system refuses to read the file, for the reason that `errno` says.
  static func unreadable(_ path: String, errno: Int32) -> ReadError {
    let mend: Message =
      switch errno {
      case EACCES, EPERM: "check its permissions"
      case ELOOP: "its symbolic links lead round in a ring: give the file itself"
      case ENAMETOOLONG: "give it a shorter name"
      default: "check that it can be opened"
      }
    return ReadError(
      code: .unreadable,
      path: path,
      reason: "cannot be read (\(String(cString: strerror(errno)))); \(mend)"
    )
  }

  /// The folder cannot be looked into.
  static func unreadableFolder(_ path: String) -> ReadError {
    ReadError(
      code: .unreadable,
      path: path,
      reason: "is a folder that cannot be looked into; check its permissions"
    )
  }

  /// The path leads to a device or a socket.
  static func noFile(_ path: String) -> ReadError {
    ReadError(
      code: .unreadable,
      path: path,
      reason: "is a device or a socket, not a file; give a file, or - for standard input"
    )
  }

  /// The path leads to a pipe that nobody writes to.
  static func unwrittenPipe(_ path: String) -> ReadError {
    ReadError(
      code: .empty,
      path: path,
      reason: "is a pipe that nobody has written to; give a file, or - for standard input"
    )
  }

  /// The file has no text in it.
  static func empty(_ path: String) -> ReadError {
    ReadError(code: .empty, path: path, reason: "is empty; give a file with text in it")
  }

  /// The file is no text.
  static func binary(_ path: String) -> ReadError {
    ReadError(
      code: .binary,
      path: path,
      reason: "is not a text file; give the manuscript as DOCX, Markdown or text"
    )
  }

  /// The file is in an encoding that is not read, or is broken from `line` on.
  static func undecodable(_ path: String, line: Int?) -> ReadError {
    let place: Message = line.map { " (first fault on line \($0))" } ?? ""
    return ReadError(
      code: .undecodable,
      path: path,
      reason: "is in no encoding that can be read\(place); save it as UTF-8"
    )
  }

  /// The file is in a format that is known by name but that there is no reader for.
  static func unreadFormat(_ path: String, name: Message) -> ReadError {
    ReadError(
      code: .unknownFormat,
      path: path,
      reason: "is \(name), which cannot be read; save the manuscript as DOCX, Markdown or text"
    )
  }

  /// The file stands in a folder that was asked for, and is of a format that is known by name but not read.
  static func skipped(_ path: String, name: Message) -> ReadError {
    ReadError(
      code: .skipped,
      path: path,
      reason: "is left out: it is \(name), which cannot be read; save it as DOCX to have it checked"
    )
  }

  /// The file breaks its format's rules on a line, so that what follows cannot be read.
  static func broken(_ path: String, line: Int, kind: String) -> ReadError {
    ReadError(
      code: .damaged,
      path: path,
      reason: "is broken \(kind) (first fault on line \(line)); export it again"
    )
  }

  /// The file's elements cannot be read. `why` goes on with “the file”.
  static func brokenMarkup(_ path: String, why: Message) -> ReadError {
    ReadError(code: .damaged, path: path, reason: "\(why); export it again")
  }

  /// The pages are pictures.
  static func withoutText(_ path: String) -> ReadError {
    ReadError(
      code: .empty,
      path: path,
      reason:
        "has pages without text, as scans have; run text recognition over it, or give the manuscript itself"
    )
  }

  /// The file is larger than `limit` bytes.
  static func tooLarge(_ path: String, limit: Int) -> ReadError {
    ReadError(
      code: .tooLarge,
      path: path,
      reason: "is larger than \(limit >> 20) MiB; split it into its chapters"
    )
  }

  /// The folder holds no manuscript.
  static func noManuscripts(_ path: String) -> ReadError {
    ReadError(
      code: .isDirectory,
      path: path,
      reason: "holds no manuscript, as far as names of files tell; name the files themselves"
    )
  }
}
