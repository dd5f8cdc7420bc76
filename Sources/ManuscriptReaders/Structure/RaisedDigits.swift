/// Raised figures as characters of their own, so that `10⁶` does not read as 106.
enum RaisedDigits {
  /// The figures of a raised text as superscript characters; text that holds anything else stays as it is.
  static func raised(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var raised: [UInt8] = []
    for byte in text {
      switch byte {
      case 0x30...0x39: raised += forms[Int(byte - 0x30)].utf8
      case Byte.hyphen: raised += "⁻".utf8
      case 0x2B: raised += "⁺".utf8
      case Byte.space, 0x2C: raised.append(byte)
      default: return Array(text)
      }
    }
    return raised
  }

  private static let forms = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
