import Pages

/// A title reduced to what counts when titles are compared, and the way back to its characters.
///
/// Left of it are letters, marks and digits after NFKC (UAX #15) and lower-casing, Han characters in one
/// form each (`HanFolding`) and Chinese numerals as digits (第三十二 as 第32). Case, punctuation, dashes,
/// spaces and full-width forms are gone; where they stood, `breaks` tells.
struct FoldedText: Sendable {
  /// The most characters of a text that are looked at. Real titles are shorter; a page that gives its
  /// whole text as its title is compared by its beginning.
  static let maximumCharacters = 512

  /// The text's characters, at most `maximumCharacters`.
  private(set) var characters: [Character] = []
  /// What is left of them.
  private(set) var scalars: [UInt32] = []
  /// For each scalar the index of the character that it comes from.
  private(set) var origins: [Int] = []
  /// For each scalar whether something that was dropped (a space, a comma) stands before it.
  private(set) var breaks: [Bool] = []
  /// The numbers in it, in their order.
  private(set) var numerals: [Numeral] = []

  /// Folds a text.
  init(_ text: String) {
    var isAfterBreak = false
    // Where every scalar is a character by itself, as in most titles, that need not be found out one by one.
    var start: [Unicode.Scalar] = []
    start.reserveCapacity(min(text.utf8.count, Self.maximumCharacters + 1))
    for scalar in text.unicodeScalars {
      start.append(scalar)
      if start.count > Self.maximumCharacters { break }
    }
    characters.reserveCapacity(start.count)
    scalars.reserveCapacity(start.count)
    origins.reserveCapacity(start.count)
    breaks.reserveCapacity(start.count)
    if start.allSatisfy({ $0.isPlain }) {
      for scalar in start.prefix(Self.maximumCharacters) {
        let character = scalar.isASCII ? Self.asciiCharacters[Int(scalar.value)] : Character(scalar)
        take(character, isAfterBreak: &isAfterBreak) { CharacterFolding.fold(scalar, $0) }
      }
    } else {
      for character in text.prefix(Self.maximumCharacters) {
        take(character, isAfterBreak: &isAfterBreak) { CharacterFolding.fold(character, $0) }
      }
    }
    foldHanNumerals()
    numerals = Numeral.all(in: self)
    foldParts()
  }

  /// The characters of ASCII, which need not be made each time.
  private static let asciiCharacters = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }

  /// Takes the next character; `fold` hands on what is left of it.
  @inline(__always)
  private mutating func take(
    _ character: Character,
    isAfterBreak: inout Bool,
    fold: ((UInt32) -> Void) -> Void
  ) {
    let count = scalars.count
    fold { scalar in
      scalars.append(scalar)
      origins.append(characters.count)
      breaks.append(isAfterBreak && scalars.count > 1)
      isAfterBreak = false
    }
    if scalars.count == count || character == "&" { isAfterBreak = true }
    characters.append(character)
  }

  /// How many scalars are left.
  var count: Int { scalars.count }

  /// Whether nothing is left.
  var isEmpty: Bool { scalars.isEmpty }

  /// How much it says: a Han character, kana or Hangul syllable counts 1, any other letter or digit 0.45,
  /// which makes a Chinese and an English title of one meaning about equally heavy.
  static func weight(of scalars: ArraySlice<UInt32>) -> Double {
    scalars.reduce(0) { $0 + (Script($1).isWrittenWithoutSpaces ? 1 : 0.45) }
  }

  /// The weight of a stretch.
  func weight(of range: Range<Int>) -> Double { Self.weight(of: scalars[range]) }

  /// The weight of the whole.
  var weight: Double { weight(of: 0..<count) }

  /// Whether a word may end before the scalar at `index` and another begin there.
  func isWordBoundary(_ index: Int) -> Bool {
    index == 0 || index == count || breaks[index] || Script(scalars[index]).isWrittenWithoutSpaces
      || Script(scalars[index - 1]).isWrittenWithoutSpaces
  }

  /// Whether something that was dropped parts the text there, or it is an end.
  func isBreak(_ index: Int) -> Bool { index == 0 || index == count || breaks[index] }

  /// The characters between the scalars at `index - 1` and `index`: the dropped ones.
  func dropped(before index: Int) -> ArraySlice<Character> {
    let start = index == 0 ? 0 : origins[index - 1] + 1
    let end = index == count ? characters.count : origins[index]
    return start < end ? characters[start..<end] : []
  }

  /// The characters that a stretch of scalars comes from, what was dropped between them included.
  func original(_ range: Range<Int>) -> ArraySlice<Character> {
    range.isEmpty ? [] : characters[origins[range.lowerBound]...origins[range.upperBound - 1]]
  }

  /// A stretch of scalars as a string, for look-ups in lists.
  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    for scalar in scalars[range] {
      if scalar < 0x80 {
        bytes.append(UInt8(scalar))
      } else if let character = Unicode.Scalar(scalar), let encoded = UTF8.encode(character) {
        bytes.append(contentsOf: encoded)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The whole as a string.
  var string: String { string(0..<count) }

  private mutating func foldHanNumerals() {
    guard scalars.contains(where: { HanNumeral.isNumeral($0) }) else { return }
    var (oldScalars, oldOrigins, oldBreaks) = ([UInt32](), [Int](), [Bool]())
    swap(&oldScalars, &scalars)
    swap(&oldOrigins, &origins)
    swap(&oldBreaks, &breaks)
    var start = 0
    while start < oldScalars.count {
      var end = start
      var written: [UInt32] = []
      if Script(oldScalars[start]) == .digit {
        let number = UnitNumber(
          from: start,
          in: oldScalars,
          breaks: oldBreaks,
          origins: oldOrigins,
          of: characters
        )
        (end, written) = (number.end, number.written)
        if written.isEmpty {
          scalars += oldScalars[start..<end]
          origins += oldOrigins[start..<end]
          breaks += oldBreaks[start..<end]
          start = end
          continue
        }
      } else {
        while end < oldScalars.count, end == start || !oldBreaks[end], HanNumeral.isNumeral(oldScalars[end]) {
          end += 1
        }
        written = Array(oldScalars[start..<end])
      }
      if let digits = HanNumeral.digits(written) {
        for (offset, digit) in digits.enumerated() {
          scalars.append(digit)
          origins.append(oldOrigins[min(start + offset, end - 1)])
          breaks.append(offset == 0 && oldBreaks[start])
        }
        if end - start > digits.count, !digits.isEmpty { origins[origins.count - 1] = oldOrigins[end - 1] }
        // Digits that follow are another number: 3萬2024年.
        if end < oldScalars.count, Script(oldScalars[end]) == .digit { oldBreaks[end] = true }
      } else {
        end = max(end, start + 1)
        scalars += oldScalars[start..<end]
        origins += oldOrigins[start..<end]
        breaks += oldBreaks[start..<end]
      }
      start = end
    }
  }

  /// Writes the numbers of parts in digits, and the words before them in full: Pt. Two as Part 2.
  private mutating func foldParts() {
    var edits: [(range: Range<Int>, text: String)] = []
    for numeral in numerals where numeral.range.lowerBound > 0 {
      guard let word = TitleSeries.partWord(before: numeral.range.lowerBound, in: self) else { continue }
      if string(word.range) != word.full { edits.append((word.range, word.full)) }
      let isInLetters = Script(scalars[numeral.range.lowerBound]) == .latin
      if isInLetters { edits.append((numeral.range, numeral.value)) }
    }
    guard !edits.isEmpty else { return }
    var folded = (scalars: [UInt32](), origins: [Int](), breaks: [Bool]())
    var next = 0
    func copy(to end: Int) {
      folded.scalars += scalars[next..<end]
      folded.origins += origins[next..<end]
      folded.breaks += breaks[next..<end]
    }
    for edit in edits {
      copy(to: edit.range.lowerBound)
      for (offset, scalar) in edit.text.unicodeScalars.enumerated() {
        folded.scalars.append(scalar.value)
        folded.origins.append(origins[min(edit.range.lowerBound + offset, edit.range.upperBound - 1)])
        folded.breaks.append(offset == 0 && breaks[edit.range.lowerBound])
      }
      next = edit.range.upperBound
    }
    copy(to: count)
    (scalars, origins, breaks) = folded
    numerals = Numeral.all(in: self)
  }
}
