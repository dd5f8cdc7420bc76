/// Tells whether a page that answered 200 is there only to say that something is not.
///
/// Words alone prove little, as articles are written about missing pages, and news about things removed. So what is
/// said is weighed with how the page is made: whether it turns to its reader, is marked as an error page, or has
/// hardly any other text, against a title of its own, a day, an author, and text that says other things.
struct SoftNotFound {
  /// The weight from which on a page is taken for missing. A false alarm costs more than a miss.
  private static let threshold = 3
  /// The share of a title that a statement must make up to be all that it says, and to be most of it.
  private static let titleShare = (all: 0.8, most: 0.5)
  /// The longest line that is an apology, in UTF-8 bytes.
  private static let longestLine = 420
  /// How many lines of the text an apology stands in.
  private static let lines = 12
  /// How much other text, in UTF-8 bytes, a page has that has next to none, that has some, and that has plenty.
  private static let otherText = (none: 60, some: 320, plenty: 900)
  /// The longest line that only turns to its reader, in UTF-8 bytes.
  private static let longestAddress = 200

  private let outline: PageOutline
  private let claims: PageClaims
  private let texts: PageTexts

  /// Looks at a page.
  init(outline: PageOutline, claims: PageClaims, texts: PageTexts) {
    self.outline = outline
    self.claims = claims
    self.texts = texts
  }

  /// The words that say that the page is not there; nil where none do.
  var words: String? {
    guard !describesWork else { return nil }
    let (title, text) = (fromTitles, fromText)
    guard let words = title?.words ?? text?.words else { return nil }
    let support = support(of: [title, text].compactMap { $0 })
    let weight = (title?.weight ?? 0) + (text?.weight ?? 0) + support - objections
    return support > 0 && weight >= Self.threshold ? words : nil
  }

  /// Words that say it, and how much they weigh.
  private struct Evidence {
    let words: String
    let weight: Int
    var isAddressed = false
  }

  /// What a title says that is nothing but an apology.
  private var fromTitles: Evidence? {
    texts.titleParts.compactMap { part in
      let text = part.lowercased()
      if let status = StatusLine(text) { return Evidence(words: part, weight: status.hasCode ? 4 : 3) }
      guard let statement = PageStatement.strongest(.absence, in: text), statement.namesThing else {
        return nil
      }
      let share = Double(statement.length) / Double(text.utf8.count)
      guard share >= Self.titleShare.most else { return nil }
      return Evidence(
        words: part,
        weight: share >= Self.titleShare.all ? 3 : 2,
        isAddressed: statement.isAddressed
      )
    }
    .max { $0.weight < $1.weight }
  }

  /// What a line of the text says, other than one that is a title.
  private var fromText: Evidence? {
    texts.lines.prefix(Self.lines).compactMap { line in
      let text = line.lowercased()
      guard line.utf8.count <= Self.longestLine, !texts.titles.contains(text) else { return nil }
      let words = String(line.prefix(120))
      if let status = StatusLine(text) { return Evidence(words: words, weight: status.hasCode ? 3 : 2) }
      guard let statement = PageStatement.strongest(.absence, in: text),
        statement.fillsSentence || line.utf8.count <= Self.longestAddress
      else { return nil }
      return Evidence(
        words: words,
        weight: statement.namesThing && statement.fillsSentence ? 2 : 1,
        isAddressed: statement.isAddressed
      )
    }
    .max { $0.weight * 2 + ($0.isAddressed ? 1 : 0) < $1.weight * 2 + ($1.isAddressed ? 1 : 0) }
  }

  /// How much of the page, besides what it says, is as pages are that have nothing else to say.
  private func support(of evidence: [Evidence]) -> Int {
    var support = 0
    if evidence.contains(where: \.isAddressed) {
      support += 2
    } else if texts.lines.prefix(Self.lines).contains(where: {
      $0.utf8.count <= Self.longestAddress && PageStatement.isAddressed($0.lowercased())
    }) {
      support += 1
    }
    if outline.isMarkedAsError { support += 3 }
    if outline.contents(of: "robots").contains(where: { $0.lowercased().contains("noindex") }) {
      support += 1
    }
    if otherText <= Self.otherText.none,
      texts.lines.count(where: { !texts.titles.contains($0.lowercased()) }) <= 3
    {
      support += 1
    }
    return support
  }

  /// How much speaks for a page of its own.
  private var objections: Int {
    var objections = 0
    switch texts.ownership {
    case .title: objections += 3
    case .heading: objections += 1
    case .none: break
    }
    if otherText > Self.otherText.plenty {
      objections += 6
    } else if otherText > Self.otherText.some {
      objections += 3
    }
    if texts.ownership != .none {
      if isDated { objections += 2 }
      if claims.authors.best != nil { objections += 2 }
    }
    if isCalledWork { objections += 2 }
    return objections
  }

  /// How much text says other things, in UTF-8 bytes.
  private var otherText: Int {
    texts.lines.reduce(0) { length, line in
      let text = line.lowercased()
      let isApology =
        texts.titles.contains(text) || StatusLine(text) != nil
        || line.utf8.count <= Self.longestAddress && PageStatement.isAddressed(text)
        || line.utf8.count <= Self.longestLine
          && PageStatement.strongest(.absence, in: text)?.fillsSentence == true
      return length + (isApology ? 0 : line.utf8.count)
    }
  }

  private var isCalledWork: Bool {
    outline.contents(of: "og:type").contains { $0.hasPrefix("article") || $0.hasPrefix("book") }
  }

  /// Whether the page's own data say that it is a work.
  private var describesWork: Bool {
    let isDescribed =
      isCalledWork || claims.titles.values.contains { $0.source == .citation || $0.source == .jsonLD }
    return isDescribed && texts.ownership == .title && (isDated || claims.authors.best != nil)
  }

  /// Whether it has a day that is its own: in its data, or in a line of its text, which lists of other pages are not.
  private var isDated: Bool {
    claims.dates.heaviest.map { $0 > .guessed } ?? false
      || texts.lines.prefix(20).contains { $0.utf8.count <= 160 && DateText.day(in: $0) != nil }
  }
}
