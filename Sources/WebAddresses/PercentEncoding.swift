/// Percent-encoding of what may not stand raw in a URI (RFC 3986, section 2.1; RFC 3987, section 3.1).
enum PercentEncoding {
  /// A path, with only the characters that RFC 3986 allows in one, section 3.3.
  static func path(_ text: String) -> String { encode(text, allowed: pathCharacters) }

  /// A query, with only the characters that RFC 3986 allows in one, section 3.4.
  static func query(_ text: String) -> String { encode(text, allowed: queryCharacters) }

  /// A relative reference: path, query and fragment in one.
  static func reference(_ text: String) -> String { encode(text, allowed: referenceCharacters) }

  /// A path without its segments `.` and `..`, also where their dots are encoded (RFC 3986, sections 5.2.4 and 6.2.2.2).
  static func withoutDotSegments(_ path: String) -> String {
    guard path.utf8.first != UInt8(ascii: "/") || mayHoldDotSegment(path) else { return path }
    var segments: [Substring] = []
    let input = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in zip(input.indices, input) {
      let isLast = index == input.index(before: input.endIndex)
      switch dots(in: segment) {
      case 1: if isLast { segments.append("") }
      case 2:
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    return "/" + segments.joined(separator: "/")
  }

  /// Whether a segment begins as one of dots does; hardly any path has such.
  private static func mayHoldDotSegment(_ path: String) -> Bool {
    var isStart = true
    for byte in path.utf8 {
      if isStart, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") { return true }
      isStart = byte == UInt8(ascii: "/")
    }
    return false
  }

  /// Encodes every byte that is not allowed; a `%` stays where two hexadecimal digits follow it.
  private static func encode(_ text: String, allowed: [Bool]) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count && bytes[index + 1].isHexadecimalDigit
        && bytes[index + 2].isHexadecimalDigit
      if isEscape || allowed[Int(byte)] {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// How many dots a segment consists of, 1 or 2; 0 where it is any other.
  private static func dots(in segment: Substring) -> Int {
    var rest = segment.utf8[...]
    var count = 0
    while let byte = rest.first {
      if byte == UInt8(ascii: ".") {
        rest = rest.dropFirst()
      } else if rest.starts(with: "%2e".utf8) || rest.starts(with: "%2E".utf8) {
        rest = rest.dropFirst(3)
      } else {
        return 0
      }
      count += 1
    }
    return count <= 2 ? count : 0
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
  private static let pathCharacters = table("-._~!$&'()*+,;=:@/")
  private static let queryCharacters = table("-._~!$&'()*+,;=:@/?")

  private static let referenceCharacters = table("-._~!$&'()*+,;=:@/?#")

  private static func table(_ marks: String) -> [Bool] {
    (0...255).map { (byte: Int) in
      let byte = UInt8(byte)
      return byte.isASCIILetter || byte.isASCIIDigit || marks.utf8.contains(byte)
    }
  }
}

extension UInt8 {
  /// Whether it is one of 0 to 9, A to F and a to f.
  var isHexadecimalDigit: Bool { isASCIIDigit || (0x61...0x66).contains(self | 0x20) }
}
