/// Words that end in a full stop of their own.
enum Abbreviation {
  /// Whether an address ends in what looks like one: `U.S`, `Apple_Inc`, `Smith_Jr`.
  static func endsWithOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.reversed().prefix { LinkText.isAlphanumeric($0) && !LinkText.isDigit($0) }
    guard (1...4).contains(word.count), let first = word.last, LinkText.lowercased(first) != first,
      word.count < bytes.count
    else { return false }
    return "._-".utf8.contains(bytes[bytes.endIndex - word.count - 1])
  }
}
