/// Finds which of many phrases stand in a text, in one pass over its bytes.
struct PhraseFinder: Sendable {
  /// The phrases by their first two bytes, the longest first in each list.
  private let phrases: [UInt16: [[UInt8]]]
  /// A bit for each two bytes that a phrase begins with, and for each that stand behind its first: most places of a
  /// text begin no phrase, and need no look-up.
  private let starts: [UInt64]
  private let seconds: [UInt64]

  /// Makes a finder of phrases; those shorter than two bytes are left out.
  init(_ phrases: [String]) {
    let sorted = phrases.map { Array($0.utf8) }.filter { $0.count >= 2 }.sorted { $0.count > $1.count }
    self.phrases = Dictionary(grouping: sorted) { Self.key($0[0], $0[1]) }
    var starts = [UInt64](repeating: 0, count: 1 << 10)
    var seconds = starts
    for phrase in sorted {
      Self.mark(Self.key(phrase[0], phrase[1]), in: &starts)
      let thirds = phrase.count > 2 ? phrase[2]...phrase[2] : 0...UInt8.max
      for third in thirds { Self.mark(Self.key(phrase[1], third), in: &seconds) }
    }
    self.starts = starts
    self.seconds = seconds
  }

  /// Makes a finder of the phrases of several.
  init(joining finders: [PhraseFinder]) {
    self.init(finders.flatMap { $0.phrases.values.joined().map { String(decoding: $0, as: UTF8.self) } })
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
    _ = hasPlace(in: text) { index, candidates in
      for candidate in candidates {
        if candidate.count <= longest.count { break }
        if text[index...].starts(with: candidate) {
          longest = candidate[...]
          break
        }
      }
      return false
    }
    return longest.isEmpty ? nil : String(decoding: longest, as: UTF8.self)
  }

  /// Whether any of the phrases stands in `text`.
  func stands(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      hasPlace(in: text) { index, candidates in candidates.contains { text[index...].starts(with: $0) } }
    }
  }

  /// Whether a place of a text at which phrases may begin is the one that is looked for.
  @inline(__always)
  private func hasPlace(
    in text: UnsafeBufferPointer<UInt8>,
    where isWanted: (Int, [[UInt8]]) -> Bool
  ) -> Bool {
    guard text.count > 1 else { return false }
    for index in 0..<(text.count - 1) where Self.isMarked(Self.key(text[index], text[index + 1]), in: starts)
    {
      if isWanted(index, candidates(at: index, of: text)) { return true }
    }
    return false
  }

  /// How many bytes of `text` the phrases cover, each place counted once, the longest phrase at each.
  func coverage(of text: String) -> Int {
    var text = text
    return text.withUTF8 { text in
      var (index, covered) = (0, 0)
      while index + 1 < text.count {
        let length = candidates(at: index, of: text).first { text[index...].starts(with: $0) }?.count ?? 0
        covered += length
        index += max(length, 1)
      }
      return covered
    }
  }

  /// The phrases that may begin at a place which is not the last.
  @inline(__always)
  private func candidates(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    let key = Self.key(text[index], text[index + 1])
    guard Self.isMarked(key, in: starts) else { return [] }
    // Behind the end of the text a phrase of two bytes can end, whatever follows.
    let next = index + 2 < text.count ? text[index + 2] : 0
    guard Self.isMarked(Self.key(text[index + 1], next), in: seconds) else { return [] }
    return phrases[key] ?? []
  }

  private static func mark(_ key: UInt16, in table: inout [UInt64]) {
    table[Int(key >> 6)] |= 1 << UInt64(key & 63)
  }

  private static func isMarked(_ key: UInt16, in table: [UInt64]) -> Bool {
    table[Int(key >> 6)] & 1 << UInt64(key & 63) != 0
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }
}
