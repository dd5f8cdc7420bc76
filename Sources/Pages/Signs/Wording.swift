import Foundation

/// Words for one thing in one language, some of them in two halves with other words between: “has … been removed”.
struct Wording {
  /// What stands between two halves in the data.
  private static let gap: Character = "…"
  /// How far apart two halves may stand, in scalars.
  private static let widestGap = 24

  /// Words that stand in a text.
  struct Match {
    /// They and what is between them, as they stand there.
    let passage: String
    /// Their own length in UTF-8 bytes.
    let length: Int
  }

  private let whole: PhraseFinder
  private let halves: [(first: String, second: String)]

  /// Reads words, one string each.
  init(_ words: [String]) {
    whole = PhraseFinder(words.filter { !$0.contains(Self.gap) })
    halves = words.compactMap { word in
      let parts = word.split(separator: Self.gap, maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  /// Of the words that stand in a sentence, the longest.
  func longest(in sentence: String) -> Match? {
    let found = whole.longest(in: sentence).map { Match(passage: $0, length: $0.utf8.count) }
    let parted = halves.lazy.compactMap { Self.match($0, in: sentence) }.max { $0.length < $1.length }
    guard let found, let parted else { return found ?? parted }
    return parted.length > found.length ? parted : found
  }

  private static func match(_ halves: (first: String, second: String), in sentence: String) -> Match? {
    guard let first = sentence.range(of: halves.first, options: .literal) else { return nil }
    let scalars = sentence.unicodeScalars
    let end = scalars.index(
      first.upperBound,
      offsetBy: widestGap + halves.second.unicodeScalars.count,
      limitedBy: scalars.endIndex
    )
    let reach = first.upperBound..<(end ?? scalars.endIndex)
    guard let second = sentence.range(of: halves.second, options: .literal, range: reach) else { return nil }
    return Match(
      passage: String(sentence[first.lowerBound..<second.upperBound]),
      length: halves.first.utf8.count + halves.second.utf8.count
    )
  }
}
