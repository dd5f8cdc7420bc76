/// Tells whether a page that answered 200 is there only to say that something is not.
///
/// Words alone prove little, as articles are written about missing pages, and news about things removed; so they
/// count where they are most of a title, or where the page has hardly any other text.
struct SoftNotFound {
  /// The most text that a page with nothing but its apology has outside of navigation, in UTF-8 bytes.
  private static let shortPage = 1_500
  /// The longest paragraph of such a page, in UTF-8 bytes.
  private static let shortParagraph = 180
  /// The longest line that is an apology, in UTF-8 bytes.
  private static let shortLine = 300
  /// The share of a title that the words must make up: on a short page, and on one with text of its own.
  private static let titleShare = (short: 0.5, long: 0.8)

  private let outline: PageOutline
  private let claims: PageClaims

  /// Looks at a page.
  init(outline: PageOutline, claims: PageClaims) {
    self.outline = outline
    self.claims = claims
  }

  /// The words that say that the page is not there; nil where none do.
  var words: String? { fromTitles ?? fromText }

  private var isShort: Bool {
    var length = 0
    for text in outline.prose {
      length += text.utf8.count
      // A paragraph is of an article or a notice; an apology has short lines.
      if text.utf8.count > Self.shortParagraph { return false }
    }
    return length <= Self.shortPage
  }

  /// Whether the page's own data say that it is a work.
  private var describesWork: Bool {
    let isDescribed =
      claims.titles.values.contains { $0.source == .citation || $0.source == .jsonLD }
      || outline.contents(of: "og:type").contains { $0.hasPrefix("article") || $0.hasPrefix("book") }
    return isDescribed && (isDated || claims.authors.best != nil)
  }

  /// Whether it has a day that is its own: in its data, or in a line of its text, which lists of other pages are not.
  private var isDated: Bool {
    claims.dates.heaviest.map { $0 > .guessed } ?? false
      || outline.prose.prefix(20).contains { $0.utf8.count <= 160 && DateText.day(in: $0) != nil }
  }

  private var fromTitles: String? {
    guard !describesWork else { return nil }
    let isDated = isDated
    for title in claims.titles.values {
      for segment in [title.text] + HTMLTitle.segments(of: title.text) {
        let text = segment.lowercased()
        if Self.isBareCode(text) { return segment }
        let share = isShort ? Self.titleShare.short : Self.titleShare.long
        guard let words = SignPhrases.notFound(in: text), Double(words) >= share * Double(text.utf8.count)
        else {
          continue
        }
        // On a short page with a date the title may be that of a notice.
        if !isDated || Double(words) >= Self.titleShare.long * Double(text.utf8.count) { return segment }
      }
    }
    return nil
  }

  private var fromText: String? {
    guard !describesWork, isShort, !isDated, claims.authors.best == nil,
      !outline.contents(of: "og:type").contains(where: { $0.hasPrefix("article") })
    else { return nil }
    return outline.prose.lazy.filter { $0.utf8.count <= Self.shortLine }.prefix(12).first {
      SignPhrases.notFound(in: $0.lowercased()) != nil
    }.map { String($0.prefix(120)) }
  }

  /// Whether a title is the status code itself: 404, "404!", "Error 404".
  private static func isBareCode(_ text: String) -> Bool {
    guard text.holds("404") else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.contains("404") && words.allSatisfy { ["404", "error", "oops"].contains($0) }
  }
}
