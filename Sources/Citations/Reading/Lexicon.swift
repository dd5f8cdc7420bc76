/// A set of words that can be looked up at any place of a text: the longest one that stands there.
///
/// Latin letters are compared without regard to case, and end at a word's end.
struct Lexicon: Sendable {
  private let words: Index
  private let endings: Index

  /// The words by their first or last character: those in ASCII by their code, which most text is.
  private struct Index: Sendable {
    private var ascii = [[[Unicode.Scalar]]](repeating: [], count: 0x80)
    private let others: [Unicode.Scalar: [[Unicode.Scalar]]]

    init(_ words: [Unicode.Scalar: [[Unicode.Scalar]]]) {
      for (scalar, list) in words where scalar.isASCII { ascii[Int(scalar.value)] = list }
      others = words.filter { !$0.key.isASCII }
    }

    /// The words of a character in lower case, the longest first.
    subscript(scalar: Unicode.Scalar) -> [[Unicode.Scalar]] {
      scalar.isASCII ? ascii[Int(scalar.value)] : others.isEmpty ? [] : others[scalar] ?? []
    }
  }

  /// Makes a lexicon of the words.
  init(_ list: [String]) {
    let scalars = list.map { $0.unicodeScalars.map(Lexicon.lowercased) }.filter { !$0.isEmpty }
    let longestFirst = scalars.sorted { $0.count > $1.count }
    words = Index(Dictionary(grouping: longestFirst) { $0[0] })
    endings = Index(Dictionary(grouping: longestFirst) { $0[$0.count - 1] })
  }

  /// The end of the longest word that begins at `start`, or nil.
  func match(in text: NoteText, at start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    for word in words[Lexicon.lowercased(text.scalars[start])] where start + word.count <= limit {
      guard equal(text, start, word) else { continue }
      let end = start + word.count
      if isWordEnd(text, word[word.count - 1], at: end, limit: limit) { return end }
    }
    return nil
  }

  /// Whether a token of words ends with one.
  func endsWords(_ token: Token, in text: NoteText) -> Bool {
    token.kind == .words
      && matchEnding(in: text, at: token.range.upperBound, from: token.range.lowerBound) != nil
  }

  /// The beginning of the longest word that ends at `end`, or nil.
  func matchEnding(in text: NoteText, at end: Int, from start: Int) -> Int? {
    guard end > start else { return nil }
    for word in endings[Lexicon.lowercased(text.scalars[end - 1])] where end - word.count >= start {
      let begin = end - word.count
      guard equal(text, begin, word) else { continue }
      if Script(word[0]) == .latin, begin > start, Script(text.scalars[begin - 1]) == .latin { continue }
      return begin
    }
    return nil
  }

  /// Whether a range is one of the words.
  func holdsWhole(_ range: Range<Int>, of text: NoteText) -> Bool {
    !range.isEmpty && match(in: text, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  /// Whether any word stands somewhere in the range.
  func occurs(in text: NoteText, _ range: Range<Int>) -> Bool {
    first(in: text, range) != nil
  }

  /// The first word in the range.
  func first(in text: NoteText, _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if Script(text.scalars[index]) == .latin, index > range.lowerBound,
        Script(text.scalars[index - 1]) == .latin
      {
        continue
      }
      if let end = match(in: text, at: index, limit: range.upperBound) { return index..<end }
    }
    return nil
  }

  /// The first word in the range at whose beginning a condition holds.
  func first(in text: NoteText, _ range: Range<Int>, where holds: (Int) -> Bool) -> Range<Int>? {
    var start = range.lowerBound
    while let word = first(in: text, start..<range.upperBound) {
      if holds(word.lowerBound) { return word }
      start = word.upperBound
    }
    return nil
  }

  private func equal(_ text: NoteText, _ start: Int, _ word: [Unicode.Scalar]) -> Bool {
    for (offset, scalar) in word.enumerated()
    where Lexicon.lowercased(text.scalars[start + offset]) != scalar {
      return false
    }
    return true
  }

  private func isWordEnd(_ text: NoteText, _ last: Unicode.Scalar, at end: Int, limit: Int) -> Bool {
    guard Script(last) == .latin, end < limit else { return true }
    return Script(text.scalars[end]) != .latin
  }

  /// ASCII letters in lower case; what else there is as it stands.
  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value >= 0x41 && scalar.value <= 0x5A
      ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}
