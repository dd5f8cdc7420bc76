/// The order of the bytes in UTF-16.
enum UTF16Order: Sendable {
  case littleEndian, bigEndian

  /// The code units in `bytes`; an odd byte at the end is left out.
  func units(of bytes: ArraySlice<UInt8>) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(self == .bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return units
  }

  /// The order in which bytes without a byte order mark read as UTF-16; nil if they rather are something else.
  ///
  /// In UTF-16 every line end, space and digit has a zero byte on one side, which no other text has; and
  /// nearly all its units are characters of ordinary text.
  static func guess(_ bytes: [UInt8]) -> UTF16Order? {
    let sample = bytes.prefix(4096)
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2), sample.contains(0) else { return nil }
    return [UTF16Order.littleEndian, .bigEndian].first { order in
      let units = order.units(of: sample)
      let ordinary = units.count { $0.isOrdinaryText }
      return ordinary * 20 >= units.count * 19
    }
  }
}

extension UInt16 {
  /// Whether a UTF-16 unit is one of the characters that make up nearly all of a text: ASCII, Latin and general
  /// punctuation, kana, Han, Hangul, full-width forms.
  fileprivate var isOrdinaryText: Bool {
    switch self {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x17F, 0x2010...0x2079, 0x2460...0x24FF, 0x3000...0x30FF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEF:
      true
    default: false
    }
  }
}
