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
    CivilLawDecisions.self,
    CommonLawAuthorities.self,
    PublicRecords.self,
    ReferenceEntries.self,
    ArchivalDocuments.self,
    Posts.self,
    LinkNotes.self,
  ]

  /// The styles that understand what they read, each with its grammar where that is all of it.
  private let styles: [(style: any CitationStyle, grammar: MarkedTitleGrammar?)]
  private let labeller = WesternReferences()
  private let linkNotes = LinkNotes()

  /// Makes a registry of the styles.
  init() {
    styles = Self.all.filter { $0 != WesternReferences.self && $0 != LinkNotes.self }.map {
      let style = $0.init()
      return (style, (style as? any MarkedTitleStyle)?.grammar)
    }
  }

  /// The best reading of a segment, or nil where none is evident.
  ///
  /// What a grammar of one style understands goes before what the labeller of Western references makes of it, but where
  /// no grammar understands more than an address, or what it understood holds signs of other parts and the labeller's
  /// reading does not.
  func bestReading(of segment: Segment) -> Reading? {
    guard var best = bestUnderstood(of: segment), !BrokenSentence.isRead(in: best.item) else { return nil }
    best.placeImprints()
    return best.settled()
  }

  private func bestUnderstood(of segment: Segment) -> Reading? {
    let best = bestByGrammar(of: segment)
    guard best?.isExact != true, labeller.mayRead(segment) else { return best }
    let understood = best.map { $0.isAddressAlone ? nil : $0.item } ?? nil
    if let understood {
      // The labeller takes four times as long as a grammar, and nearly all that grammars understand they understand well.
      if segment.hasEastAsianPunctuation || !ReadingResidue.mayWeigh(Self.telling, in: understood) {
        return best
      }
    }
    guard let labelled = labeller.read(segment), labelled.isEvident else { return best }
    guard let understood else { return labelled }
    let residue = ReadingResidue(understood, beside: labelled.item).weight
    let other = ReadingResidue(labelled.item, beside: understood).weight
    return residue - other >= Self.telling ? labelled : best
  }

  /// By how much a grammar's reading must hold more signs of other parts than the labeller's, which is then taken.
  private static let telling = 2

  private func bestByGrammar(of segment: Segment) -> Reading? {
    var best: Reading?
    var read: [MarkedTitleGrammar] = []
    lazy var marks = segment.titleMarks
    for (style, grammar) in styles {
      if let grammar {
        if read.contains(where: { $0.readsAlike(grammar, where: marks) }) { continue }
        read.append(grammar)
      }
      guard let reading = style.read(segment), reading.isEvident else { continue }
      if let score = best?.score, score >= reading.score { continue }
      best = reading
    }
    // An address alone is as much as any citation must be, and never more.
    if let best, best.score >= Reading.threshold { return best }
    return linkNotes.read(segment) ?? best
  }
}
