import CLibzip
import Testing

/// Packs parts into an archive, in memory.
struct PackageBuilder {
  private var parts: [(name: String, content: [UInt8])] = []
  private let password: String?

  /// Begins an empty archive; with a password its parts are encrypted.
  init(password: String? = nil) {
    self.password = password
  }

  /// Adds a part.
  mutating func add(_ name: String, _ content: String) { parts.append((name, Array(content.utf8))) }

  /// Adds a part.
  mutating func add(_ name: String, bytes: [UInt8]) { parts.append((name, bytes)) }

  /// The archive.
  func bytes() throws -> [UInt8] {
    let source = try #require(zip_source_buffer_create(nil, 0, 0, nil))
    // The source outlives the archive, as the archive is read from it.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    let archive = try #require(zip_open_from_source(source, ZIP_TRUNCATE, nil))
    // The parts stay where they are until the archive is written.
    let owned = parts.map { part in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.content.count), alignment: 1)
      copy.copyBytes(from: part.content)
      return copy
    }
    defer { owned.forEach { $0.deallocate() } }
    for (part, memory) in zip(parts, owned) {
      let content = zip_source_buffer(archive, memory.baseAddress, zip_uint64_t(part.content.count), 0)
      let index = zip_file_add(archive, part.name, content, zip_flags_t(ZIP_FL_ENC_UTF_8))
      try #require(index >= 0)
      if let password {
        zip_file_set_encryption(archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password)
      }
    }
    try #require(zip_close(archive) == 0)
    try #require(zip_source_open(source) == 0)
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = zip_source_read(source, &chunk, zip_uint64_t(chunk.count)), count > 0 {
      bytes += chunk[..<Int(count)]
    }
    return bytes
  }
}
