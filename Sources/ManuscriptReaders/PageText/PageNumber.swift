/// A line that only numbers a page: `12`, `- 12 -`, `第 12 頁`, `12 / 300`.
enum PageNumber {
  /// Whether the line at `ink` is one.
  static func stands(in bytes: [UInt8], _ ink: Range<Int>) -> Bool {
    guard !ink.isEmpty, ink.count <= 40 else { return false }
    var digits = 0
    var offset = ink.lowerBound
    while let scalar = bytes.scalar(at: offset, limit: ink.upperBound) {
      // Besides digits: - . / | · – • ・ － ／, and 第 頁 页 共.
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19: digits += 1
      case 0x2D, 0x2E, 0x2F, 0x7C, 0xB7, 0x2010...0x2015, 0x2022, 0x30FB, 0xFF0D, 0xFF0F: break
      case 0x7B2C, 0x9801, 0x9875, 0x5171: break
      default: if !scalar.value.isSpace { return false }
      }
      offset += scalar.length
    }
    return (1...8).contains(digits)
  }
}
