import Foundation

/// A file that may hold a manuscript.
package struct ManuscriptFile: Sendable, Hashable {
  /// The path that means standard input.
  package static let standardInput = "-"
  /// The most bytes that are read: 512 MiB, several hundred times the longest book.
  package static let byteLimit = 512 << 20
  /// How long a named pipe is waited for that nobody writes to, in milliseconds.
  private static let patience: Int32 = 10_000

  /// The path, as the user gave it or as it was found under a folder that the user gave.
  package let path: String
  /// Whether it was found in a folder, not named itself.
  let isFound: Bool

  /// Names a file.
  package init(path: String) {
    self.init(path: path, isFound: false)
  }

  /// Names a file, which may have been found in a folder.
  init(path: String, isFound: Bool) {
    self.path = path
    self.isFound = isFound
  }

  /// Reads the whole file.
  ///
  /// - Parameter limit: The most bytes that are read; a larger file is an error.
  package func read(limit: Int = byteLimit) throws(ReadError) -> [UInt8] {
    if path == Self.standardInput { return try read(STDIN_FILENO, isPipe: false, limit: limit) }
    // Without waiting: the pipe that nobody writes to would be waited for without end.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    if file < 0 { throw errno == ENOENT ? .missing(path) : .unreadable(path, errno: errno) }
    defer { close(file) }
    switch FileStatus(file)?.kind {
    case .regular: return try read(file, isPipe: false, limit: limit)
    case .pipe: return try read(file, isPipe: true, limit: limit)
    case .folder: throw .noManuscripts(path)
    case .other, nil: throw .noFile(path)
    }
  }

  /// The first bytes of an ordinary file, as many as tell its format; none where it cannot be read.
  var beginning: [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Reads up to the end of an open file, a shell's `<(pandoc …)` among them.
  private func read(_ file: Int32, isPipe: Bool, limit: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    if let size = FileStatus(file)?.size, size > 0 {
      if size > limit { throw .tooLarge(path, limit: limit) }
      bytes.reserveCapacity(size)
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
        if bytes.count > limit { throw .tooLarge(path, limit: limit) }
      } else if count == 0, isPipe, bytes.isEmpty {
        guard Self.waits(for: file) else { throw .unwrittenPipe(path) }
      } else if count == 0 {
        return bytes
      } else if errno == EAGAIN {
        // Somebody writes to the pipe and is not ready: from now on it is waited for.
        _ = fcntl(file, F_SETFL, 0)
      } else if errno != EINTR {
        throw .unreadable(path, errno: errno)
      }
    }
  }

  /// Waits until somebody has written to a pipe; false where nobody does.
  private static func waits(for pipe: Int32) -> Bool {
    var state = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, patience) > 0 && state.revents & Int16(POLLIN) != 0
  }
}
