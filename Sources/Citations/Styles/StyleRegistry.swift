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
    guard var best = bestUnderstood(of: segment), !BrokenSentence.isRead(in: best.item) else { return nil }
    best.placeImprints()
    return best.settled()
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
