import Foundation
package import ManuscriptReaders
import Messages

/// A file that may hold a manuscript.
package struct ManuscriptFile: Sendable, Hashable {
  /// The path that means standard input.
  package static let standardInput = "-"

  /// The largest file that is read, in bytes; a book with its pictures stays far below.
  package static let maximumBytes = 256 << 20

  /// The path, as the user gave it or as it was found under a folder that the user gave.
  package let path: String

  /// Names a file.
  package init(path: String) {
    self.path = path
  }

  /// Reads the whole file.
  package func read() throws(ReadError) -> [UInt8] {
    do {
      let handle =
        path == Self.standardInput
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      var bytes: [UInt8] = []
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes.append(contentsOf: chunk)
        if bytes.count > Self.maximumBytes {
          let reason: Message = "is larger than \(Self.maximumBytes >> 20) MiB; audit its chapters one by one"
          throw ReadError(code: .tooLarge, path: path, reason: reason)
        }
      }
      return bytes
    } catch let error as ReadError {
      throw error
    } catch {
      throw ReadError(code: .unreadable, path: path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> Message {
    let cause = error as NSError
    let underlying = cause.userInfo[NSUnderlyingErrorKey] as? NSError ?? cause
    if cause.code == CocoaError.fileReadNoPermission.rawValue {
      return "may not be read; check its permissions"
    }
    return "cannot be read (\(underlying.localizedDescription)); check the file"
  }
}
