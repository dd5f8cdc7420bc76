/// Full-width forms of ASCII, U+FF01 to U+FF5E (Unicode, chapter 18, Halfwidth and Fullwidth Forms).
enum FullWidth {
  /// The ASCII character of a full-width form.
  static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
    (0xff01...0xff5e).contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value - 0xfee0) : nil
  }

  /// The ASCII letter of a full-width letter.
  static func letter(_ scalar: Unicode.Scalar?) -> UInt8? {
    guard let ascii = scalar.flatMap(ascii), LinkText.isAlphanumeric(ascii), !LinkText.isDigit(ascii) else {
      return nil
    }
    return ascii
  }
}
