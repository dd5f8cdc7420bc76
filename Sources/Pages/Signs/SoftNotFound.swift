/// Tells whether a page that answered 200 is there only to say that something is not.
///
/// Words alone prove little, as articles are written about missing pages, and news about things removed; so they
/// count where they are most of a title, or where the page has hardly any other text.
struct SoftNotFound {
  /// The most letters that a page with nothing but its apology has outside of navigation, in UTF-8 bytes.
  private static let shortPage = 1_500
  /// The share of a title that the words must make up.
  private static let titleShare = 0.5

  private let outline: PageOutline
  private let claims: PageClaims

  /// Looks at a page.
  init(outline: PageOutline, claims: PageClaims) {
    self.outline = outline
    self.claims = claims
  }

  /// The words that say that the page is not there; nil where none do.
  var words: String? { fromTitles ?? fromText }

  /// Whether the page carries what only a work has: a date or an author stated for it.
  private var describesWork: Bool {
    claims.titles.values.contains { $0.source == .citation || $0.source == .jsonLD }
      && (claims.dates.best != nil || claims.authors.best != nil)
  }

  private var fromTitles: String? {
    guard !describesWork else { return nil }
    for title in claims.titles.values {
      for segment in [title.text] + HTMLTitle.segments(of: title.text) {
        let text = segment.lowercased()
        if Self.isBareCode(text) { return segment }
        guard let phrase = SignPhrases.phrase(.notFound, in: text) else { continue }
        if Double(phrase.utf8.count) >= Self.titleShare * Double(text.utf8.count) { return segment }
      }
    }
    return nil
  }

  private var fromText: String? {
    guard !describesWork, outline.mainTextLength <= Self.shortPage else { return nil }
    for block in outline.text.filter({ !$0.isAside }).prefix(12) {
      if SignPhrases.phrase(.notFound, in: block.text.lowercased()) != nil {
        return String(block.text.prefix(120))
      }
    }
    return nil
  }

  /// Whether a title is the status code itself: 404, "404!", "Error 404".
  private static func isBareCode(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.contains("404")
      && words.allSatisfy { ["404", "error", "http", "status", "oops"].contains($0) }
  }
}
