import Foundation
import Synchronization

/// A pipe whose ends no other program inherits.
final class OutputPipe {
  /// Where it is read.
  let readEnd: Int32
  /// Where it is written; -1 once it is closed.
  private(set) var writeEnd: Int32

  /// Held while a pipe is made and while a program starts: a program that started in between would inherit an end,
  /// and the pipe's reader would wait for that program too.
  static let inheritance = Mutex(())

  init() throws(PDFReadError) {
    var ends: [Int32] = [-1, -1]
    let failure = Self.inheritance.withLock { _ in
      guard pipe(&ends) == 0 else { return errno }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return 0
    }
    guard failure == 0 else { throw .unavailable("no pipe: \(String(cString: strerror(failure)))") }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    closeWriteEnd()
    close(readEnd)
  }

  /// Leaves the writing to the program that has the end too.
  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }
}
