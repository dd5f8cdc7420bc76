import CLibzip
import Markup
import Messages

/// The files inside a packaged document (DOCX, ODT, EPUB), read through libzip.
///
/// Nothing is written anywhere, so that names which point out of the package do no harm: they are names like any
/// other. Sizes are held to the limits here, as declared and as they turn out.
final class PackageArchive {
  /// The most files in a package; a long book with its pictures has hundreds.
  static let mostEntries = 10_000
  /// The largest part that is read, in bytes.
  static let largestPart = 256 << 20
  /// The most bytes of all parts that are read of one package.
  static let largestTotal = 512 << 20
  /// From this size on, in bytes, a part, or the parts that were read, must not be compressed better than `bestRatio`.
  static let suspiciousSize = 64 << 20
  /// How many times smaller than its content what is large may be; Word's XML shrinks ten- to fiftyfold.
  static let bestRatio = 200

  /// The path of the package's file, for errors.
  let path: String
  private let archive: OpaquePointer
  private let owned: UnsafeMutableRawBufferPointer
  private var total = 0
  private var totalCompressed = 0

  /// Opens a package.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: Its path, for errors.
  init(_ bytes: [UInt8], path: String) throws(ReadError) {
    if !Self.begins(bytes) { throw .noPackage(path, bytes) }
    if let count = CentralDirectory.declaredEntries(of: bytes), count > Self.mostEntries {
      throw .tooManyEntries(path, count: count)
    }
    // libzip reads from memory that must stay where it is as long as the archive is open.
    let owned = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    owned.copyBytes(from: bytes)
    var fault = zip_error_t()
    zip_error_init(&fault)
    defer { zip_error_fini(&fault) }
    guard let source = zip_source_buffer_create(owned.baseAddress, zip_uint64_t(bytes.count), 0, &fault)
    else {
      owned.deallocate()
      throw .damagedPackage(path, why: Self.words(&fault))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &fault) else {
      zip_source_free(source)
      owned.deallocate()
      throw .damagedPackage(path, why: Self.words(&fault))
    }
    self.path = path
    self.archive = archive
    self.owned = owned
  }

  private static func isSuspicious(_ size: Int, compressed: Int) -> Bool {
    size > suspiciousSize && size / bestRatio > compressed
  }

  deinit {
    zip_discard(archive)
    owned.deallocate()
  }

  /// Whether a file begins as packages do.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether the package has a part of this name.
  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// The names of all parts, in the package's order.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) }
    }
  }

  /// The content of a part; nil where there is none of this name.
  ///
  /// - Parameter limit: The most bytes that the part may have.
  func part(_ name: String, limit: Int = largestPart) throws(ReadError) -> [UInt8]? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(archive, name, 0, &status) == 0 else { return nil }
    if status.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0,
      status.encryption_method != zip_uint16_t(ZIP_EM_NONE)
    {
      throw .encrypted(path)
    }
    guard status.valid & zip_uint64_t(ZIP_STAT_SIZE) != 0, status.size <= zip_uint64_t(limit) else {
      throw .partTooLarge(path, part: name, limit: limit)
    }
    let size = Int(status.size)
    let compressed = Int(clamping: status.comp_size)
    total += size
    totalCompressed += min(compressed, owned.count)
    if Self.isSuspicious(size, compressed: compressed)
      || Self.isSuspicious(total, compressed: totalCompressed)
    {
      throw .compressedTooWell(path, part: name)
    }
    if total > Self.largestTotal { throw .partTooLarge(path, part: name, limit: Self.largestTotal) }
    return try content(at: status.index, size: size, name: name)
  }

  private func content(at index: zip_uint64_t, size: Int, name: String) throws(ReadError) -> [UInt8] {
    guard let file = zip_fopen_index(archive, index, 0) else {
      let fault = zip_get_error(archive)
      throw .damagedPackage(path, why: "\(name): \(Self.words(fault))")
    }
    defer { zip_fclose(file) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = zip_fread(file, buffer.baseAddress.map { $0 + count }, zip_uint64_t(size - count))
        if got <= 0 { break }
        count += Int(got)
      }
      // One read past the end lets libzip compare the checksum.
      var byte: UInt8 = 0
      failed = count < size || zip_fread(file, &byte, 1) != 0
    }
    if failed { throw .damagedPackage(path, why: "\(name) is not what it was when it was packed") }
    return bytes
  }

  private static func words(_ fault: UnsafeMutablePointer<zip_error_t>?) -> Message {
    guard let fault, let words = zip_error_strerror(fault) else { return "no reason given" }
    return Message(verbatim: String(cString: words))
  }
}

extension PackageArchive {
  /// A part as a tree.
  func xml(_ bytes: [UInt8], part: String) throws(ReadError) -> MarkupTree {
    do {
      return try MarkupParser.xml(bytes)
    } catch {
      throw .damagedPackage(path, why: "\(part) \(error.reason)")
    }
  }

  /// The part of this name as a tree; a document without it is damaged.
  func requiredXML(_ part: String) throws(ReadError) -> MarkupTree {
    guard let bytes = try self.part(part) else { throw .missingPart(path, part: Message(verbatim: part)) }
    return try xml(bytes, part: part)
  }
}
