import CLibxml2

/// Character references of HTML in other markup: `&amp;`, `&#45;`, `&#x2014;`.
enum CharacterReference {
  /// The longest, in bytes.
  private static let longest = 34

  /// The character of the reference that begins at `offset` and the offset after it; nil where none does.
  static func decode(_ bytes: [UInt8], at offset: Int, limit: Int) -> (text: String, end: Int)? {
    let body = bytes[offset..<min(limit, offset + longest)].dropFirst()
    guard let semicolon = body.firstIndex(of: 0x3B), semicolon > body.startIndex else { return nil }
    let name = body[..<semicolon]
    guard
      name.allSatisfy({ $0 == Byte.hash || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    let value: UInt32?
    if text.hasPrefix("#x") || text.hasPrefix("#X") {
      value = UInt32(text.dropFirst(2), radix: 16)
    } else if text.hasPrefix("#") {
      value = UInt32(text.dropFirst())
    } else {
      value = htmlEntityLookup(text).map { $0.pointee.value }
    }
    guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.value >= 0x20 else { return nil }
    return (String(scalar), semicolon + 1)
  }
}
