/// The end of a ZIP archive's table of contents (APPNOTE.TXT 6.3.10, sections 4.3.14 to 4.3.16).
///
/// Looked at before libzip reads the table, which it keeps in memory whole.
enum CentralDirectory {
  /// How many files the archive says it has; nil where its end is not found, which libzip will say better.
  static func declaredEntries(of bytes: [UInt8]) -> Int? {
    let longestComment = 0xFFFF
    let recordLength = 22
    var offset = bytes.count - recordLength
    let floor = max(0, offset - longestComment)
    while offset >= floor {
      if bytes[offset...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
        let count = number(in: bytes, at: offset + 10, length: 2)
        return count == 0xFFFF ? zip64Entries(of: bytes, before: offset) ?? count : count
      }
      offset -= 1
    }
    return nil
  }

  private static func zip64Entries(of bytes: [UInt8], before end: Int) -> Int? {
    let locator = end - 20
    guard locator >= 0, bytes[locator...].starts(with: [0x50, 0x4B, 0x06, 0x07]) else { return nil }
    let record = number(in: bytes, at: locator + 8, length: 8)
    guard record >= 0, record < bytes.count - 40,
      bytes[record...].starts(with: [0x50, 0x4B, 0x06, 0x06])
    else { return nil }
    return number(in: bytes, at: record + 32, length: 8)
  }

  /// A little-endian number; larger ones than an `Int` holds are `Int.max`.
  private static func number(in bytes: [UInt8], at offset: Int, length: Int) -> Int {
    var value: UInt64 = 0
    for index in (0..<length).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    return Int(clamping: value)
  }
}
