/// A DOI (ISO 26324) that the end of a line breaks behind a stop or slash of its suffix.
enum BrokenDOI {
  /// Longer words are no DOIs.
  private static let longest = 256

  /// Whether the line at `ink` ends with one whose rest the line at `next` begins with: letters and digits that no sentence
  /// has, digits behind a slash, or digits and a stop inside of the word behind a stop.
  static func goesOn(in bytes: [UInt8], from ink: Range<Int>, to next: Range<Int>) -> Bool {
    guard let last = bytes[ink].last, last == Byte.stop || last == Byte.slash else { return false }
    let start = bytes[ink].suffix(longest).lastIndex { $0 <= Byte.space }.map { $0 + 1 } ?? ink.lowerBound
    guard holdsPrefix(bytes[start..<ink.upperBound]) else { return false }
    let word = bytes[next].prefix(longest).prefix { $0 > Byte.space && $0 < 0x7F }
    let rest = word.reversed().drop { ".,;)".utf8.contains($0) }.reversed()
    guard rest.allSatisfy({ isAlphanumeric($0) || "./-_()".utf8.contains($0) }) else { return false }
    let digits = rest.count { (0x30...0x39).contains($0) }
    if last == Byte.slash { return digits > 0 }
    return digits > 4 || digits > 0 && rest.dropFirst().contains(Byte.stop)
  }

  /// Whether `10.`, four digits or more and a slash stand in a word: the prefix of a DOI.
  private static func holdsPrefix(_ word: ArraySlice<UInt8>) -> Bool {
    word.indices.contains { index in
      guard word[index...].starts(with: "10.".utf8) else { return false }
      let registrant = word[(index + 3)...].prefix { (0x30...0x39).contains($0) }
      return registrant.count >= 4 && registrant.endIndex < word.endIndex
        && word[registrant.endIndex] == Byte.slash
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }
}
