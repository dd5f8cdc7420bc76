/// What stands before a title where its author does, and names nobody who wrote it.
extension MarkedTitleGrammar.Pass {
  /// Reads an interview's partner, or the reference work that holds an entry; false where neither stands there.
  mutating func readLead(_ range: Range<Int>, before title: Token) -> Bool {
    if Self.interviews.match(in: text, at: range.lowerBound, limit: range.upperBound) != nil { return true }
    guard isArticle(title),
      Self.referenceWorks.matchEnding(in: text, at: range.upperBound, from: range.lowerBound) != nil
    else { return false }
    item.containerTitle = segment.string(range)
    return true
  }

  /// Interview with Jane Roe, “Title”: who is asked, and not who wrote.
  private static let interviews = Lexicon(["interview with", "an interview with", "conversation with"])

  /// 海港國語辭典修訂本，「潮」條: what holds an entry, where the author of an article stands.
  private static let referenceWorks = Lexicon(
    ["辭典", "词典", "詞典", "字典", "百科全書", "百科全书", "百科事典", "事典", "大百科"].flatMap { [$0, $0 + "修訂本", $0 + "網路版"] }
  )

  /// Night Boat, episode 14, “Title”; Night Boat, season 2, episode 3, “Title”: the programme before the number of its episode.
  func programme(before end: Int) -> Range<Int>? {
    var start = end
    while start >= 3, tokens[start - 1].isNumber,
      Self.episodes.holdsWhole(tokens[start - 2].range, of: text),
      tokens[start - 3].isSeparator(",")
    {
      start -= 3
    }
    guard start < end, start > 0 else { return nil }
    return tokens[0].range.lowerBound..<tokens[start - 1].range.upperBound
  }

  private static let episodes = Lexicon(["episode", "ep", "season", "series"])
}
