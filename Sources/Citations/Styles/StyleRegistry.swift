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
    GBT7714.self,
    AuthorDate.self,
    UnmarkedNotes.self,
    LegalAuthorities.self,
    LinkNotes.self,
  ]

  private let styles: [any CitationStyle]

  /// Makes a registry of the styles.
  init(_ styles: [any CitationStyle.Type] = StyleRegistry.all) {
    self.styles = styles.map { $0.init() }
  }

  /// The best reading of a segment, or nil where none is evident.
  func bestReading(of segment: Segment) -> Reading? {
    var best: Reading?
    for style in styles {
      guard let reading = style.read(segment), reading.isEvident else { continue }
      if let score = best?.score, score >= reading.score { continue }
      best = reading
    }
    return best
  }
}
