import CharacterEncodings

/// Turns the bytes of a text file into UTF-8.
enum ManuscriptText {
  /// The text as valid UTF-8 without a byte order mark.
  ///
  /// UTF-8 and UTF-16 are read, with a byte order mark or without, and ISO-2022-JP by its escapes; what is none of them,
  /// in the encoding that it reads as ordinary text in.
  static func utf8(of bytes: [UInt8], path: String) throws(ReadError) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(of: bytes.dropFirst(3), path: path) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(bytes.dropFirst(2), order: .littleEndian, path: path)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(bytes.dropFirst(2), order: .bigEndian, path: path)
    }
    if let order = UTF16Order.guess(bytes) { return try utf16(bytes[...], order: order, path: path) }
    return try utf8(of: bytes[...], path: path)
  }

  private static func utf8(of bytes: ArraySlice<UInt8>, path: String) throws(ReadError) -> [UInt8] {
    if bytes.isEmpty || bytes.allSatisfy({ $0 <= Byte.space }) { throw .empty(path) }
    if bytes.contains(0) { throw .binary(path) }
    if !bytes.contains(where: { $0 >= 0x80 }), EncodingDetector.hasJapaneseEscapes(Array(bytes)) {
      return TextDecoder(.iso2022JP).decode(Array(bytes), isLast: true)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return Array(text.utf8) }
    if let text = legacyText(of: bytes) { return text }
    throw .undecodable(path, line: lineOfFirstFault(in: bytes))
  }

  /// The text in the likeliest encoding that is no Unicode; nil where none reads it as ordinary text.
  private static func legacyText(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
    EncodingDetector.plausible(bytes).lazy
      .map { TextDecoder($0).decode(Array(bytes), isLast: true) }
      .first(where: isWhole)
  }

  /// Whether at most one character in a hundred beyond ASCII could not be decoded: those that a typesetter defined
  /// for himself, which stay as U+FFFD.
  private static func isWhole(_ text: [UInt8]) -> Bool {
    var characters = 0
    var broken = 0
    text.withUnsafeBufferPointer { text in
      for index in text.indices where text[index] >= 0xC0 {
        characters += 1
        if text[index] == 0xEF, text[index + 1] == 0xBF, text[index + 2] == 0xBD { broken += 1 }
      }
    }
    return broken * 100 <= characters
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>,
    order: UTF16Order,
    path: String
  ) throws(ReadError) -> [UInt8] {
    let units = order.units(of: bytes)
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw .undecodable(path, line: nil)
    }
    return try utf8(of: Array(text.utf8)[...], path: path)
  }

  /// The line, from 1, on which the first bytes stand that are no UTF-8.
  private static func lineOfFirstFault(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }
}
