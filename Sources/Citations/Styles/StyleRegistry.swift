/// The citation styles that `ibid` reads.
struct StyleRegistry: Sendable {
  /// All styles; of equal readings the earlier style's is taken.
  static let all: [any CitationStyle.Type] = [
    TaiwanHumanities.self,
    TaiwanLaw.self,
    MainlandNotes.self,
    JapaneseNotes.self,
    KoreanNotes.self,
    ChicagoNotes.self,
    OSCOLA.self,
    GBT7714.self,
    AuthorDate.self,
    WesternReferences.self,
    UnmarkedNotes.self,
    UnmarkedChineseNotes.self,
    LegalAuthorities.self,
    CommonLawAuthorities.self,
    PublicRecords.self,
    Posts.self,
    LinkNotes.self,
  ]

  private let styles: [any CitationStyle]
  private let labeller = WesternReferences()

  /// Makes a registry of the styles.
  init(_ styles: [any CitationStyle.Type] = StyleRegistry.all) {
    self.styles = styles.filter { $0 != WesternReferences.self }.map { $0.init() }
  }

  /// The best reading of a segment, or nil where none is evident.
  ///
  /// What a grammar of one style understands goes before what the labeller of Western references makes of it, but where
  /// no grammar understands more than an address, or what it understood holds signs of other parts and the labeller's
  /// reading does not.
  func bestReading(of segment: Segment) -> Reading? {
    guard var best = bestUnderstood(of: segment), !breaksOff(best.item) else { return nil }
    best.placeImprints()
    return best.settled()
  }

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
  private func breaksOff(_ item: CitationItem) -> Bool {
    guard item.author.isEmpty, item.editor.isEmpty, item.url == nil, item.doi == nil, let title = item.title
    else { return false }
    let text = NoteText(title)
    if [title, item.publisher, item.containerTitle].contains(where: StyleRegistry.isProse) { return true }
    // A house's or a host's name is written as one: the sentence goes on in small letters.
    guard (item.publisher ?? item.containerTitle)?.unicodeScalars.first?.isLowercase != false else {
      return false
    }
    let start = StyleRegistry.openEndings.matchEnding(in: text, at: text.scalars.count, from: 0)
    return start.map { $0 > 0 && text.scalars[$0].isLowercase && text.scalars[$0 - 1] == " " } ?? false
  }

  private func bestUnderstood(of segment: Segment) -> Reading? {
    var best: Reading?
    for style in styles {
      guard let reading = style.read(segment), reading.isEvident else { continue }
      if let score = best?.score, score >= reading.score { continue }
      best = reading
    }
    guard best?.isExact != true, labeller.mayRead(segment) else { return best }
    let understood = best.map { $0.isAddressAlone ? nil : $0.item } ?? nil
    if understood != nil, segment.hasEastAsianPunctuation { return best }
    guard let labelled = labeller.read(segment), labelled.isEvident else { return best }
    guard let understood else { return labelled }
    let residue = ReadingResidue(understood, beside: labelled.item).weight
    let other = ReadingResidue(labelled.item, beside: understood).weight
    return residue - other >= 2 ? labelled : best
  }
}
