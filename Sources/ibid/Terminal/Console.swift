import Foundation
import Messages
import Synchronization

/// Standard output and standard error.
enum Console {
  /// The language that standard error speaks: the environment's until the command line says otherwise.
  private static let language = Mutex(Language(environment: ProcessInfo.processInfo.environment))

  /// Makes standard error speak a language.
  static func speak(_ language: Language) {
    Self.language.withLock { $0 = language }
  }

  /// Writes a result on standard output. A reader that has gone away is no error.
  ///
  /// - Throws: `CommandError` where the output cannot be written (a full disk).
  static func write(_ text: String) throws { try write(Data(text.utf8)) }

  /// Writes a piece of a result on standard output, as above.
  static func write(_ bytes: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      if isBrokenPipe(error) { return }
      throw CommandError("standard output: cannot be written (\(error.localizedDescription)); check the disk")
    }
  }

  /// Writes one line on standard error, where nothing can be done if that fails.
  static func complain(_ line: Message) {
    try? FileHandle.standardError.write(contentsOf: Data("ibid: \(text(line))\n".utf8))
  }

  /// A message in the language of standard error.
  static func text(_ message: Message) -> String { language.withLock { $0 }(message) }

  /// Writes on standard error as it is.
  static func display(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return underlying.domain == NSPOSIXErrorDomain && underlying.code == Int(EPIPE)
  }
}
