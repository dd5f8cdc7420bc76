import CharacterEncodings
import Foundation

/// Mends what pages commonly break in JSON that they print by hand.
enum JSONMending {
  /// The text without raw control characters inside strings, commas before a closing bracket, and marks of CDATA or
  /// comments around it.
  static func mend(_ text: String) -> Data {
    var bytes = Data()
    bytes.reserveCapacity(text.utf8.count)
    var isInString = false
    var isEscaped = false
    let source = Array(text.utf8)
    let start = source.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? source.startIndex
    let end =
      source.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }.map { $0 + 1 }
      ?? source.endIndex
    guard start < end else { return bytes }
    for byte in source[start..<end] {
      if isInString, byte < 0x20 {
        bytes.append(UInt8(ascii: " "))
        continue
      }
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isInString
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      }
      if !isInString, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"),
        let last = bytes.lastIndex(where: { !$0.isASCIISpace }), bytes[last] == UInt8(ascii: ",")
      {
        bytes.removeSubrange(last...)
      }
      bytes.append(byte)
    }
    return bytes
  }

  /// The text values of these keys, found without a parser; the first of each.
  static func salvage(_ keys: [String], from bytes: [UInt8]) -> [(key: String, value: String)] {
    keys.compactMap { key in
      let needle = Array("\"\(key)\"".utf8)
      guard let found = bytes.firstRange(of: needle) else { return nil }
      var index = found.upperBound
      while index < bytes.count, bytes[index].isASCIISpace || bytes[index] == UInt8(ascii: ":") { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
      var end = index + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard end < bytes.count else { return nil }
      let literal = mend("[" + String(decoding: bytes[index...end], as: UTF8.self) + "]")
      let value = (try? JSONSerialization.jsonObject(with: literal)) as? [String]
      return value?.first.map { (key, TextFolding.fold($0.utf8)) }
    }
  }
}
