import Synchronization

/// A data file of phrases, folded, for look-ups.
struct PhraseList: Sendable {
  /// Titles of error pages and their like.
  static let badTitles = PhraseList(PackageResources.bad_titles_txt)
  /// Sections, kickers and kinds of text.
  static let furniture = PhraseList(PackageResources.furniture_txt)
  /// Kinds of edition.
  static let editions = PhraseList(PackageResources.editions_txt)
  /// The endings of sites' names.
  static let siteEndings = PhraseList(PackageResources.site_endings_txt)

  private let phrases: Folded
  /// Those with Han characters: only a text that has some can be one, and to fold them takes a while.
  private let hanPhrases: FoldedLate

  /// Reads a file of one phrase a line, `#` beginning a comment.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("#") }
    phrases = Folded(lines.filter { !Self.hasHan($0) })
    hanPhrases = FoldedLate(lines.filter(Self.hasHan))
  }

  /// Whether a folded stretch is one of the phrases.
  func contains(_ range: Range<Int>, of text: FoldedText) -> Bool {
    lists(for: range, of: text).contains { $0.contains(range, of: text) }
  }

  /// Whether a folded stretch ends in one of the phrases, and has something before it.
  func endsOne(_ range: Range<Int>, of text: FoldedText) -> Bool {
    lists(for: range, of: text).contains { list in
      (1...max(list.longest, 1)).contains { length in
        let start = range.upperBound - length
        return start > range.lowerBound && text.isWordBoundary(start)
          && list.contains(start..<range.upperBound, of: text)
      }
    }
  }

  private func lists(for range: Range<Int>, of text: FoldedText) -> [Folded] {
    let hasHan = text.scalars[range].contains(where: HanFolding.block.contains)
    return hasHan ? [phrases, hanPhrases.phrases] : [phrases]
  }

  /// Whether a phrase has Han characters when it is folded, which makes digits of Chinese numerals.
  private static func hasHan(_ phrase: Substring) -> Bool {
    phrase.unicodeScalars.contains { HanFolding.block.contains($0.value) && !HanNumeral.isNumeral($0.value) }
  }

  /// Phrases, folded.
  private struct Folded {
    let texts: Set<String>
    let longest: Int

    init(_ lines: [Substring]) {
      texts = Set(lines.map { FoldedText(String($0)).string })
      longest = texts.map(\.unicodeScalars.count).max() ?? 0
    }

    func contains(_ range: Range<Int>, of text: FoldedText) -> Bool {
      range.count <= longest && texts.contains(text.string(range))
    }
  }

  /// Phrases that are folded when they are first asked for.
  private final class FoldedLate: Sendable {
    private let lines: [Substring]
    private let folded = Mutex<Folded?>(nil)

    init(_ lines: [Substring]) { self.lines = lines }

    var phrases: Folded {
      folded.withLock { folded in
        let phrases = folded ?? Folded(lines)
        folded = phrases
        return phrases
      }
    }
  }
}
