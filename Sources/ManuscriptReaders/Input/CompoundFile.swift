import Messages

/// Compound files, the packages of Microsoft's older formats ([MS-CFB]), which also hold the newer ones when they are
/// protected by a password ([MS-OFFCRYPTO]).
enum CompoundFile {
  /// The first bytes of every compound file.
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Why such a file cannot be read, by the names of the streams in it.
  ///
  /// - Complexity: Linear in the number of bytes.
  static func refusal(of bytes: [UInt8], path: String) -> ReadError {
    if contains("EncryptedPackage", in: bytes) { return .encrypted(path) }
    if contains("WordDocument", in: bytes) {
      return .unreadFormat(path, name: "a Word or WPS file of the old kind (.doc, .wps)")
    }
    return .unreadFormat(path, name: "an Office file of the old kind")
  }

  /// Whether a stream of this name is in the directory: names are UTF-16, and begin an entry of 128 bytes.
  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: wanted) }
  }
}
