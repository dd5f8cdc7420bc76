import Glibc

/// Finds which of many phrases stand in a text, in one pass over its bytes.
///
/// The phrases are grouped by a hash of their first three bytes, so that most places of a text, at which no phrase
/// begins, cost one look into a table.
struct PhraseFinder: Sendable {
  /// How many groups there are for each phrase, about; most are empty.
  private static let groupsPerPhrase = 16
  /// The most groups, so that a table stays within a processor's nearest cache.
  private static let mostGroups = 1 << 13

  /// All phrases, one behind the other, and where each begins; the longest of a group first.
  private let bytes: [UInt8]
  private let starts: [Int32]
  /// Where the phrases of each group begin among all, and where the last group's end.
  private let groups: [UInt16]
  /// How far a hash of 32 bits is moved to be the number of a group.
  private let shift: UInt32

  /// Makes a finder of phrases; those shorter than two bytes are left out.
  init(_ phrases: [String]) {
    let phrases = phrases.map { Array($0.utf8) }.filter { $0.count >= 2 }
      .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
    var size = 2
    while size < min(phrases.count * Self.groupsPerPhrase, Self.mostGroups) { size *= 2 }
    let shift = UInt32(32 - size.trailingZeroBitCount)
    var members: [(group: Int, phrase: Int)] = []
    for (number, phrase) in phrases.enumerated() where number == 0 || phrases[number - 1] != phrase {
      // A phrase of two bytes stands before any third.
      let thirds = phrase.count > 2 ? phrase[2]...phrase[2] : 0...UInt8.max
      for third in thirds {
        members.append((Self.group(Self.key(phrase[0], phrase[1], third), shift), number))
      }
    }
    members.sort { $0 < $1 }
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    var groups = [UInt16](repeating: 0, count: size + 1)
    for member in members {
      bytes += phrases[member.phrase]
      starts.append(Int32(bytes.count))
      groups[member.group + 1] += 1
    }
    for group in 0..<size { groups[group + 1] += groups[group] }
    (self.bytes, self.starts, self.groups, self.shift) = (bytes, starts, groups, shift)
  }

  /// Makes a finder of the phrases of several.
  init(joining finders: [PhraseFinder]) {
    self.init(
      finders.flatMap { finder in
        zip(finder.starts, finder.starts.dropFirst()).map {
          String(decoding: finder.bytes[Int($0)..<Int($1)], as: UTF8.self)
        }
      }
    )
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
    var longest = 0..<0
    visit(text) { index, length in
      if length > longest.count { longest = index..<index + length }
      return index + 1
    }
    return longest.isEmpty ? nil : String(decoding: text[longest], as: UTF8.self)
  }

  /// Whether any of the phrases stands in `text`.
  func stands(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      var stands = false
      visit(text) { _, _ in
        stands = true
        return text.count
      }
      return stands
    }
  }

  /// How many bytes of `text` the phrases cover, each place counted once, the longest phrase at each.
  func coverage(of text: String) -> Int {
    var text = text
    return text.withUTF8 { text in
      var covered = 0
      visit(text) { index, length in
        covered += length
        return index + length
      }
      return covered
    }
  }

  /// Goes through the places of a text at which phrases stand.
  ///
  /// - Parameter next: Where to go on, given a place and the length of the longest phrase there.
  @inline(__always)
  private func visit(_ text: UnsafeBufferPointer<UInt8>, next: (Int, Int) -> Int) {
    guard text.count > 1 else { return }
    groups.withUnsafeBufferPointer { groups in
      var index = 0
      while index + 1 < text.count {
        // Behind the end of the text a phrase of two bytes can end, whatever follows.
        let third = index + 2 < text.count ? text[index + 2] : 0
        let group = Self.group(Self.key(text[index], text[index + 1], third), shift)
        if groups[group] != groups[group + 1],
          let length = longest(of: Int(groups[group])..<Int(groups[group + 1]), at: index, of: text)
        {
          index = next(index, length)
        } else {
          index += 1
        }
      }
    }
  }

  /// The length of the longest phrase of a group that stands at a place of a text.
  private func longest(of group: Range<Int>, at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let place = text.baseAddress.map({ $0 + index }) else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for number in group {
        let start = Int(starts[number])
        let length = Int(starts[number + 1]) - start
        if let phrase = bytes.baseAddress, length <= text.count - index,
          memcmp(place, phrase + start, length) == 0
        {
          return length
        }
      }
      return nil
    }
  }

  /// The group of three bytes; Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private static func group(_ key: UInt32, _ shift: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) >> shift)
  }

  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16
  }
}
