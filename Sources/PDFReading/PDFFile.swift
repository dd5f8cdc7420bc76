import Foundation

/// A PDF file put aside for poppler's programs: a temporary file without a name.
///
/// Its name is taken away as soon as it is made, so nothing is left on the disk when the program ends, however it
/// ends. The disk's space is given back when the last reference goes.
package final class PDFFile: Sendable {
  /// The open file; only reading and writing at its end happen through it.
  let descriptor: Int32

  /// Makes an empty file in the folder for temporary files.
  package init() throws(PDFReadError) {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/ibid-XXXXXX".utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { template in
      guard let path = template.baseAddress else { return -1 }
      let descriptor = mkstemp(path)
      if descriptor >= 0 {
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
    if descriptor < 0 { throw Self.failure(in: folder) }
  }

  /// Puts a whole file aside.
  package convenience init(_ bytes: UnsafeRawBufferPointer) throws(PDFReadError) {
    try self.init()
    try append(bytes)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  package func append(_ bytes: UnsafeRawBufferPointer) throws(PDFReadError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure(in: FileManager.default.temporaryDirectory.path) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  private static func failure(in folder: String) -> PDFReadError {
    .unavailable("no temporary file can be written in \(folder): \(String(cString: strerror(errno)))")
  }
}
