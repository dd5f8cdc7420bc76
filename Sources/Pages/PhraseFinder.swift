/// Finds which of many phrases stand in a text, in one pass over its bytes.
struct PhraseFinder: Sendable {
  /// The phrases by their first two bytes, the longest first in each list.
  private let phrases: [UInt16: [String]]

  /// Makes a finder of phrases; those shorter than two bytes are left out.
  init(_ phrases: [String]) {
    let sorted = phrases.filter { $0.utf8.count >= 2 }.sorted { $0.utf8.count > $1.utf8.count }
    self.phrases = Dictionary(grouping: sorted) { phrase in
      let start = Array(phrase.utf8.prefix(2))
      return Self.key(start[0], start[1])
    }
  }

  /// The longest of the phrases that stands in `text`, byte for byte.
  ///
  /// - Complexity: Linear in the text's length, times the phrases that begin alike.
  func longest(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var longest: String?
      var length = 0
      for index in bytes.indices.dropLast() {
        guard let candidates = phrases[Self.key(bytes[index], bytes[index + 1])] else { continue }
        let rest = bytes[index...]
        for candidate in candidates {
          let count = candidate.utf8.count
          if count <= length { break }
          if count <= rest.count, rest.prefix(count).elementsEqual(candidate.utf8) {
            longest = candidate
            length = count
            break
          }
        }
      }
      return longest
    }
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }
}
