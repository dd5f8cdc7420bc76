/// Tells sentences that were taken for sources because they hold a year and names.
enum BrokenSentence {
  /// With what a sentence breaks off at a year, and no title ends.
  private static let openEndings = Lexicon([
    "of", "in", "the", "to", "for", "by", "with", "and", "or", "a", "an", "from", "at", "since", "until",
    "as",
    "between", "during", "after", "before", "early", "late", "about", "around",
  ])

  private static let proseBeginnings = Lexicon([
    "for a different", "for a similar", "for a discussion", "for an account", "for a fuller", "for the view",
    "on this point", "in this respect", "in contrast", "by contrast", "as noted", "as discussed", "compare",
  ])
  private static let proseWords = Lexicon([
    "however", "neither", "therefore", "moreover", "nevertheless", "argues",
  ])

  /// compare Roe, Tides (1995), with …; neither, however, …: words of an argument, which no name or title has in small letters.
  private static func isProse(_ words: String?) -> Bool {
    guard let words else { return false }
    let text = NoteText(words)
    return proseBeginnings.match(in: text, at: 0, limit: text.scalars.count) != nil
      || proseWords.first(in: text, text.bounds) { text.scalars[$0].isLowercase } != nil
  }

  /// It was so in the spring of 1984, and the House passed it: whether nobody wrote it, and a word stands last that others
  /// must follow.
  static func isRead(in item: CitationItem) -> Bool {
    guard item.author.isEmpty, item.editor.isEmpty, item.url == nil, item.doi == nil, let title = item.title
    else { return false }
    let text = NoteText(title)
    if [title, item.publisher, item.containerTitle].contains(where: isProse) { return true }
    // A house's or a host's name is written as one: the sentence goes on in small letters.
    guard (item.publisher ?? item.containerTitle)?.unicodeScalars.first?.isLowercase != false else {
      return false
    }
    let start = openEndings.matchEnding(in: text, at: text.scalars.count, from: 0)
    return start.map { $0 > 0 && text.scalars[$0].isLowercase && text.scalars[$0 - 1] == " " } ?? false
  }
}
