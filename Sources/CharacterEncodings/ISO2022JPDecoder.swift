/// ISO-2022-JP: escape sequences switch between ASCII, JIS X 0201 and JIS X 0208 (section 12.2 of the standard).
///
/// The two-byte characters are those of EUC-JP without the high bits, and are decoded there.
final class ISO2022JPDecoder {
  private enum Charset { case ascii, roman, katakana, kanji }

  private let kanji: IconvDecoder
  private var charset = Charset.ascii
  private var pending: [UInt8] = []

  /// Makes a decoder; nil where the system cannot read EUC-JP.
  init?() {
    guard let decoder = IconvDecoder(.eucJP) else { return nil }
    kanji = decoder
  }

  /// Decodes the next bytes; an escape sequence or a pair that the end cuts in two waits for its rest unless `isLast`.
  func decode(_ bytes: [UInt8], isLast: Bool, into output: inout [UInt8]) {
    let input = pending + bytes
    pending = []
    var index = 0
    while index < input.count {
      let byte = input[index]
      if byte == 0x1B {
        if index + 2 >= input.count, !isLast {
          pending = Array(input[index...])
          return
        }
        if let next = Self.charset(after: input[(index + 1)...].prefix(2)) {
          charset = next
          index += 3
        } else {
          output += IconvDecoder.replacementCharacter
          index += 1
        }
        continue
      }
      switch charset {
      case .kanji where byte >= 0x21 && byte <= 0x7E:
        guard index + 1 < input.count else {
          if isLast { output += IconvDecoder.replacementCharacter } else { pending = [byte] }
          return
        }
        kanji.decode([byte | 0x80, input[index + 1] | 0x80], isLast: false, into: &output)
        index += 2
        continue
      case .katakana where byte >= 0x21 && byte <= 0x5F:
        output += Array(String(Character(Unicode.Scalar(0xFF40 + UInt32(byte)) ?? "\u{FFFD}")).utf8)
      case .roman where byte == 0x5C: output += Array("¥".utf8)
      case .roman where byte == 0x7E: output += Array("‾".utf8)
      case _ where byte < 0x80: output.append(byte)
      default: output += IconvDecoder.replacementCharacter
      }
      index += 1
    }
  }

  private static func charset(after escape: ArraySlice<UInt8>) -> Charset? {
    switch Array(escape) {
    case Array("(B".utf8): .ascii
    case Array("(J".utf8): .roman
    case Array("(I".utf8): .katakana
    case Array("$@".utf8), Array("$B".utf8): .kanji
    default: nil
    }
  }
}
