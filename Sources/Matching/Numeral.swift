/// A number in a folded text.
struct Numeral: Sendable, Hashable {
  /// Which scalars write it.
  let range: Range<Int>
  /// Its value in the plainest spelling: `2023`, `3.5`; `1,000` is `1000`, `II` is `2`.
  let value: String

  /// All numbers of a text, in digits, Chinese characters (which are digits by then), Roman numerals in
  /// capitals, and the English words up to ten.
  static func all(in text: FoldedText) -> [Numeral] {
    var numerals: [Numeral] = []
    var start = 0
    while start < text.count {
      if Script(text.scalars[start]) == .digit {
        let end = endOfDigits(text, from: start)
        numerals += digits(text, start..<end)
        start = end
      } else if text.isWordBoundary(start), Script(text.scalars[start]) == .latin {
        var end = start + 1
        while end < text.count, !text.isWordBoundary(end) { end += 1 }
        if let value = word(text, start..<end) { numerals.append(Numeral(range: start..<end, value: value)) }
        start = end
      } else {
        start += 1
      }
    }
    return numerals
  }

  /// The end of the digits from `start` on, a point or comma between two of them included.
  private static func endOfDigits(_ text: FoldedText, from start: Int) -> Int {
    var end = start + 1
    while end < text.count, Script(text.scalars[end]) == .digit {
      if text.breaks[end], !isMark(text, before: end, among: [".", "．", ",", "，"]) { break }
      end += 1
    }
    return end
  }

  /// Reads digits: one number where a point parts it once or commas part thousands, else several.
  private static func digits(_ text: FoldedText, _ range: Range<Int>) -> [Numeral] {
    var groups: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() where text.breaks[index] {
      groups.append(start..<index)
      start = index
    }
    groups.append(start..<range.upperBound)
    let marks = groups.dropFirst().map { isMark(text, before: $0.lowerBound, among: [".", "．"]) }
    let areThousands =
      groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 } && !marks.contains(true)
    if areThousands { return [Numeral(range: range, value: plain(text.string(range)))] }
    if groups.count == 2, marks == [true] {
      return [Numeral(range: range, value: plain(text.string(groups[0])) + "." + text.string(groups[1]))]
    }
    return groups.map { Numeral(range: $0, value: plain(text.string($0))) }
  }

  private static func isMark(_ text: FoldedText, before index: Int, among marks: Set<Character>) -> Bool {
    let dropped = text.dropped(before: index)
    return dropped.count == 1 && dropped.allSatisfy(marks.contains)
  }

  /// Without zeros in front, so that 06 is 6.
  private static func plain(_ digits: String) -> String {
    let stripped = digits.drop { $0 == "0" }
    return stripped.isEmpty ? "0" : String(stripped)
  }

  private static func word(_ text: FoldedText, _ range: Range<Int>) -> String? {
    // Most words begin with other letters, and need not be looked up.
    guard range.count <= longestWord, initials & bit(text.scalars[range.lowerBound]) != 0 else { return nil }
    let word = text.string(range)
    if let value = words[word] { return value }
    guard let value = roman[word], text.original(range).allSatisfy(\.isUppercase) else { return nil }
    return range.count > 1 || isMarked(range, in: text) ? value : nil
  }

  /// Whether a letter stands as numbers of parts do, in brackets or behind a word for a part: (I), Part V.
  private static func isMarked(_ range: Range<Int>, in text: FoldedText) -> Bool {
    if text.dropped(before: range.lowerBound).last.map("(（[".contains) == true {
      return text.dropped(before: range.upperBound).first.map(")）]".contains) == true
    }
    return TitleSeries.isWord(before: range.lowerBound, in: text)
  }

  private static let words: [String: String] = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
    "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
  ]

  private static let roman: [String: String] = [
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
    "x": "10", "xi": "11", "xii": "12",
    "xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17", "xviii": "18", "xix": "19", "xx": "20",
  ]

  /// The longest of the words, in letters.
  private static let longestWord = [words, roman].flatMap(\.keys).map(\.utf8.count).max() ?? 0
  /// A bit for each letter that one of them begins with.
  private static let initials = [words, roman].flatMap(\.keys).compactMap(\.unicodeScalars.first)
    .reduce(0 as UInt32) { $0 | bit($1.value) }

  /// The bit of a letter; other characters share those of letters.
  private static func bit(_ scalar: UInt32) -> UInt32 { 1 << (scalar & 0x1F) }
}
