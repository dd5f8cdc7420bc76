/// The signs of list items in light markup: `- `, `+ `, `* `, `1. `, `1) `.
enum ListItem {
  /// Where the text of an item begins that a line is; nil for other lines.
  static func content(of line: TextLine, in bytes: [UInt8]) -> Int? {
    var offset = line.inkStart
    let first = bytes[offset]
    if first == Byte.hyphen || first == UInt8(ascii: "+") || first == Byte.asterisk {
      offset += 1
    } else {
      while offset < line.inkEnd, offset - line.inkStart < 4, (0x30...0x39).contains(bytes[offset]) {
        offset += 1
      }
      guard offset > line.inkStart, offset < line.inkEnd,
        bytes[offset] == UInt8(ascii: ".") || bytes[offset] == 0x29
      else { return nil }
      offset += 1
    }
    guard offset < line.inkEnd, bytes[offset] == Byte.space else { return nil }
    return bytes.skippingSpace(from: offset, limit: line.inkEnd)
  }
}
