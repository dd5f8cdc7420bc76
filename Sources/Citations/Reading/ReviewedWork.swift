/// What a review or an interview tells of its subject, between its title and what holds it.
///
///     Jane Roe, “Title,” review of Work, by John Doe, Host, November 7, 2016.
///     Jane Roe, review of Work, by John Doe, Host 88, no. 3 (2016): 655–57.
///     Jane Roe, “Title,” interview by John Doe, Host, April 19, 2017.
///
/// After The Chicago Manual of Style, 17th ed., 14.201 to 14.204 and 14.211.
enum ReviewedWork {
  private static let reviews = Lexicon([
    "review of", "a review of", "review of the book", "review of the film", "rev. of", "book review of",
  ])
  private static let interviews = Lexicon([
    "interview by", "interviewed by", "interview with", "an interview with", "in conversation with",
  ])
  private static let by = Lexicon([
    "by", "ed", "eds", "ed. by", "edited by", "trans", "translated by", "directed by", "dir",
  ])
  /// A review tells its subject in no more tokens.
  private static let reach = 24

  /// The tokens without those that tell the subject behind a title in quotation marks.
  static func removed(from tokens: [Token], behind title: Int, in text: NoteText) -> [Token] {
    guard tokens[title].titleMark == .doubleQuotes || tokens[title].titleMark == .singleQuotes,
      case let start = afterCommas(tokens, title + 1), start < tokens.count, tokens[start].kind == .words
    else { return tokens }
    if interviews.match(in: text, at: tokens[start].range.lowerBound, limit: tokens[start].range.upperBound)
      != nil,
      let end = fieldEnd(tokens, start, in: text), end < tokens.count
    {
      return Array(tokens[..<start]) + tokens[(end + 1)...]
    }
    guard let end = subjectEnd(tokens, start, in: text) else { return tokens }
    return Array(tokens[..<start]) + tokens[end...]
  }

  /// The tokens with “review of Work, by John Doe” as one.
  static func joined(_ tokens: [Token], in text: NoteText) -> [Token] {
    guard let comma = tokens.firstIndex(where: { $0.isSeparator(",") }), comma + 1 < tokens.count,
      let subject = subjectEnd(tokens, comma + 1, in: text)
    else { return tokens }
    let title = tokens[comma + 1].range.lowerBound..<tokens[subject - 2].range.upperBound
    return Array(tokens[...comma]) + [Token(.words, title)] + tokens[(subject - 1)...]
  }

  /// The first token behind the comma after the author of the work reviewed.
  private static func subjectEnd(_ tokens: [Token], _ start: Int, in text: NoteText) -> Int? {
    guard tokens[start].kind == .words,
      reviews.match(in: text, at: tokens[start].range.lowerBound, limit: tokens[start].range.upperBound)
        != nil,
      let name = tokens[start...].prefix(reach).indices.first(where: { index in
        index > start && tokens[index - 1].isSeparator(",") && isNamed(tokens[index], in: text)
      }), var end = fieldEnd(tokens, name, in: text)
    else { return nil }
    while end + 1 < tokens.count, isNamed(tokens[end + 1], in: text),
      let next = fieldEnd(tokens, end + 1, in: text)
    { end = next }
    guard end < tokens.count else { return nil }
    return end + 1
  }

  private static func isNamed(_ token: Token, in text: NoteText) -> Bool {
    token.kind == .words
      && by.match(in: text, at: token.range.lowerBound, limit: token.range.upperBound) != nil
  }

  /// The comma behind a field, or the stop behind a whole word, where one comes soon.
  private static func fieldEnd(_ tokens: [Token], _ start: Int, in text: NoteText) -> Int? {
    tokens[start...].prefix(8).indices.first { index in
      tokens[index].isSeparator(",")
        || tokens[index].isSeparator(".") && index > start
          && text.scalars[tokens[index - 1].range].suffix(2).allSatisfy(\.isLowercase)
    }
  }

  private static func afterCommas(_ tokens: [Token], _ start: Int) -> Int {
    tokens[start...].firstIndex { !$0.isSeparator(",") } ?? tokens.count
  }
}
