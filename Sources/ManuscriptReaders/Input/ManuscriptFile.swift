import Foundation

/// Brings in a manuscript's bytes from a file or from standard input.
package enum ManuscriptFile {
  /// The most bytes that are read: 512 MiB, several hundred times the longest book.
  package static let byteLimit = 512 << 20

  /// The bytes of the file at `path`; `-` is standard input.
  ///
  /// - Parameter limit: The most bytes that are read; a larger file is an error.
  package static func bytes(at path: String, limit: Int = byteLimit) throws(ReadError) -> [UInt8] {
    if path == "-" { return try bytes(of: .standardInput, path: path, limit: limit) }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw .missing(path)
    }
    if isDirectory.boolValue { throw .noManuscripts(path) }
    let file: FileHandle
    do {
      file = try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw .unreadable(path, why: error.reason)
    }
    return try bytes(of: file, path: path, limit: limit)
  }

  private static func bytes(of file: FileHandle, path: String, limit: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes += chunk
        if bytes.count > limit { throw ReadError.tooLarge(path, limit: limit) }
      }
    } catch let error as ReadError {
      throw error
    } catch {
      throw .unreadable(path, why: error.reason)
    }
    return bytes
  }
}

extension Error {
  /// The system's own word for what went wrong.
  fileprivate var reason: String {
    let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? self as NSError
    guard underlying.domain == NSPOSIXErrorDomain else { return localizedDescription }
    return String(cString: strerror(Int32(underlying.code)))
  }
}
