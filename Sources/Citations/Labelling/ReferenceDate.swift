/// Reads the date in the words of a reference that are labelled as one.
enum ReferenceDate {
  /// The date of the words: year, month and day in whatever order, a season, or a range of years.
  static func read(_ words: ArraySlice<ReferenceWord>, of text: NoteText) -> DateVariable? {
    guard let first = words.first, let last = words.last else { return nil }
    let range = text.trimmed(first.range.lowerBound..<last.range.upperBound) {
      $0 == "(" || $0 == "[" || $0 == ")" || $0 == "]" || $0 == "." || $0 == "," || $0 == ":" || $0 == ";"
        || $0 == " "
    }
    let tokens = Lexer(text, links: []).tokens(in: range)
    for token in tokens {
      if case .date(let date) = token.kind, date.from.month != nil || date.season != nil { return date }
    }
    guard let yearWord = words.first(where: { $0.has(.year) }),
      let year = FactReader.year(years(of: yearWord, in: text))
    else { return nil }
    for word in words where word.means(.month) {
      guard let month = MonthName.read(text, at: word.core.lowerBound, limit: word.core.upperBound)?.month
      else {
        continue
      }
      let day = words.lazy.compactMap { (word: ReferenceWord) -> Int? in self.day(of: word, in: text) }.first
      return DateVariable(PartialDate(year: year.from.year, month: month, day: day))
    }
    return year
  }

  /// The word's digits and dash without the letter that tells works of one year apart: 2004a.
  private static func years(of word: ReferenceWord, in text: NoteText) -> String {
    var string = ""
    for scalar in text.scalars[word.core] {
      if scalar >= "0" && scalar <= "9" {
        string.unicodeScalars.append(scalar)
      } else if Script(scalar) == .other {
        string += "-"
      }
    }
    return string
  }

  private static func day(of word: ReferenceWord, in text: NoteText) -> Int? {
    guard word.has(.digits), word.core.count <= 2,
      let day = Numeral.digits(in: text, at: word.core.lowerBound, limit: word.core.upperBound)?.value,
      (1...31).contains(day)
    else { return nil }
    return day
  }
}
