import Glibc

/// What the system knows of a file.
struct FileStatus {
  /// The kinds of files.
  enum Kind {
    case regular, folder, pipe
    /// A device or a socket.
    case other
  }

  /// Which file it is, whatever its names.
  struct Identity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  private let status: stat

  /// Asks for a path; nil where it leads nowhere. Symbolic links are followed.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.status = status
  }

  /// Asks for an open file.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.status = status
  }

  /// The kind of file.
  var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    case S_IFIFO: .pipe
    default: .other
    }
  }

  /// Its length in bytes; 0 where it has none, as pipes do.
  var size: Int { kind == .regular ? Int(status.st_size) : 0 }

  /// Which file it is.
  var identity: Identity { Identity(device: status.st_dev, number: status.st_ino) }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
