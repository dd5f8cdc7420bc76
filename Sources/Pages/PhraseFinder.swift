/// Finds which of many phrases stand in a text, in one pass over its bytes.
struct PhraseFinder: Sendable {
  /// The phrases by their first two bytes, the longest first in each list.
  private let phrases: [UInt16: [[UInt8]]]
  /// A bit for each two bytes that a phrase begins with: most places of a text begin none, and need no look-up.
  private let starts: [UInt64]

  /// Makes a finder of phrases; those shorter than two bytes are left out.
  init(_ phrases: [String]) {
    let sorted = phrases.map { Array($0.utf8) }.filter { $0.count >= 2 }.sorted { $0.count > $1.count }
    self.phrases = Dictionary(grouping: sorted) { Self.key($0[0], $0[1]) }
    var starts = [UInt64](repeating: 0, count: 1 << 10)
    for key in self.phrases.keys { starts[Int(key >> 6)] |= 1 << UInt64(key & 63) }
    self.starts = starts
  }

  /// The longest of the phrases that stands in `text`, byte for byte.
  ///
  /// - Complexity: Linear in the text's length, times the phrases that begin alike.
  func longest(in text: String) -> String? {
    var text = text
    return text.withUTF8 { longest(in: $0) }
  }

  /// The longest of the phrases that stands in a text's bytes.
  func longest(in text: UnsafeBufferPointer<UInt8>) -> String? {
    var longest: ArraySlice<UInt8> = []
    for index in text.indices.dropLast() {
      let key = Self.key(text[index], text[index + 1])
      guard starts[Int(key >> 6)] & 1 << UInt64(key & 63) != 0, let candidates = phrases[key] else {
        continue
      }
      let rest = UnsafeBufferPointer(rebasing: text[index...])
      for candidate in candidates {
        if candidate.count <= longest.count { break }
        if rest.starts(with: candidate) {
          longest = candidate[...]
          break
        }
      }
    }
    return longest.isEmpty ? nil : String(decoding: longest, as: UTF8.self)
  }

  /// How many bytes of `text` the phrases cover, each place counted once, the longest phrase at each.
  func coverage(of text: String) -> Int {
    let bytes = Array(text.utf8)
    var (index, covered) = (0, 0)
    while index + 1 < bytes.count {
      let candidates = phrases[Self.key(bytes[index], bytes[index + 1])] ?? []
      let length = candidates.first { bytes[index...].starts(with: $0) }?.count ?? 0
      covered += length
      index += max(length, 1)
    }
    return covered
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }
}
