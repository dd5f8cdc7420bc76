/// Joins the day that a reference tells at its end to the year that it tells behind the author, as lists by author and date
/// have it (The Chicago Manual of Style, 18th ed., 14.89).
///
///     Roe, Jane. 2017. “Title.” The Harbor Times, May 25.
struct DayOfYear {
  private let text: NoteText

  /// Prepares to look at tokens of `text`.
  init(_ text: NoteText) {
    self.text = text
  }

  /// The tokens with a date in the place of a month and a number behind a separator; all as they stand where the year is
  /// told with them, or not once.
  func joined(_ tokens: [Token]) -> [Token] {
    let years = tokens.indices.filter { tellsYear(tokens[$0]) }
    guard years.count == 1, years[0] < 16, case let scalars = text.scalars[tokens[years[0]].inner].prefix(4),
      let year = Int(String(String.UnicodeScalarView(scalars))),
      let month = tokens.indices.dropFirst(years[0] + 2).first(where: { isMonth($0, of: tokens) }),
      case let name = tokens[month].range,
      let number = MonthName.read(text, at: name.lowerBound, limit: name.upperBound)?.month,
      case let at = tokens[month + 1].isSeparator(".") ? month + 2 : month + 1, at < tokens.count,
      case .number(let value) = tokens[at].kind, let day = Int(value), (1...31).contains(day)
    else { return tokens }
    if at + 1 < tokens.count {
      switch tokens[at + 1].kind {
      case .separator(let scalar) where scalar != ":": break
      case .group, .link: break
      default: return tokens
      }
    }
    let date = DateVariable(PartialDate(year: year, month: number, day: day))
    let range = name.lowerBound..<tokens[at].range.upperBound
    return tokens[..<month] + [Token(.date(date), range)] + tokens[(at + 1)...]
  }

  private func tellsYear(_ token: Token) -> Bool {
    switch token.kind {
    case .number(let value): FactReader.year(value) != nil
    case .date: true
    case .group:
      token.inner.count <= 5 && text.scalars[token.inner].prefix(4).count == 4
        && text.scalars[token.inner].prefix(4).allSatisfy { Script($0) == .digit }
    default: false
    }
  }

  /// Whether nothing but the name of a month stands at `index`, behind a separator and before a number.
  private func isMonth(_ index: Int, of tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count, tokens[index].kind == .words, tokens[index].range.count <= 12,
      case .separator(let before) = tokens[index - 1].kind, before == "," || before == ".",
      case let words = tokens[index].range,
      let end = MonthName.read(text, at: words.lowerBound, limit: words.upperBound)?.end
    else { return false }
    return end == words.upperBound
  }
}
