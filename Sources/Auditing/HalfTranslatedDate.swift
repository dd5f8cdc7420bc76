/// A date that a program printed with the month of one language in the order of another: `11月 2, 2025`, `3월 2, 2025`.
///
/// Reference managers and chat programs write so where their style is English and their language is not.
struct HalfTranslatedDate {
  /// The date as it stands.
  let text: String
  /// Where it begins, in UTF-8.
  let offset: Int

  /// Finds the first one in a note; nil where there is none.
  ///
  /// - Complexity: Linear in the text's length.
  init?(in text: String) {
    let bytes = Array(text.utf8)
    for offset in bytes.indices.dropLast(Self.month.count) {
      guard bytes[offset...].starts(with: Self.month) || bytes[offset...].starts(with: Self.wol) else {
        continue
      }
      let number = bytes[..<offset].reversed().prefix(3).prefix(while: Self.isDigit).count
      var end = offset + Self.month.count
      let blank = Self.blanks(bytes, at: end)
      let day = bytes[(end + blank)...].prefix(3).prefix(while: Self.isDigit).count
      end += blank + day
      guard (1...2).contains(number), (1...2).contains(day), let comma = Self.comma(bytes, at: end) else {
        continue
      }
      end += comma
      end += Self.blanks(bytes, at: end)
      guard bytes[end...].prefix(5).prefix(while: Self.isDigit).count == 4 else { continue }
      self.text = String(decoding: bytes[(offset - number)..<(end + 4)], as: UTF8.self)
      self.offset = offset - number
      return
    }
    return nil
  }

  private static let month = Array("月".utf8)
  private static let wol = Array("월".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func blanks(_ bytes: [UInt8], at index: Int) -> Int {
    bytes[index...].prefix { $0 == 0x20 }.count
  }

  private static func comma(_ bytes: [UInt8], at index: Int) -> Int? {
    if bytes[index...].starts(with: [0x2C]) { return 1 }
    return bytes[index...].starts(with: "，".utf8) ? 3 : nil
  }
}
