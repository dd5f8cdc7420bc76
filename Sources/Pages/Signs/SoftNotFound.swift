/// Tells whether a page that answered 200 is there only to say that something is not.
///
/// Words alone prove little, as articles are written about missing pages, and news about things removed. So what is
/// said is weighed with how the page is made: whether it turns to its reader, is marked as an error page, or has
/// hardly any other text, against a title of its own, a day, an author, and text that says other things.
struct SoftNotFound {
  /// The weight from which on a page is taken for missing. A false alarm costs more than a miss.
  private static let threshold = 3
  /// The weight from which on it is taken for missing where it has not the title that it is cited under.
  private static let doubt = 1
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
  /// The share of a line that turns to its reader and says nothing else.
  private static let addressShare = 0.15

  private let outline: PageOutline
  private let claims: PageClaims
  private let texts: PageTexts

  /// Looks at a page.
  init(outline: PageOutline, claims: PageClaims, texts: PageTexts) {
    self.outline = outline
    self.claims = claims
    self.texts = texts
  }

  /// Whether a page has a long line of its own, and nowhere a word of those by which a page may say that it is not
  /// there. Then `finding` is nil, and most pages are such: their texts need not be sorted.
  ///
  /// A line that is too long for an apology is other text. With so much of it, neither what a page is called nor how it
  /// turns to its reader counts by itself, only what a title or a shorter line says.
  static func isPlainlyThere(_ outline: PageOutline, titles: [PageTitle]) -> Bool {
    let longestTitle = titles.lazy.map { $0.text.utf8.count }.max() ?? 0
    let lines = outline.text.lazy.filter { !$0.isAside && !$0.isLink && !$0.isFurniture }.map(\.text)
    // In lower case, as texts are compared, a title can have another length, but hardly by as much.
    let isArticle = lines.prefix(PageTexts.maximumLines).contains {
      $0.utf8.count > max(longestLine, otherText.some, 2 * longestTitle)
    }
    guard isArticle else { return false }
    // Pages tell their title in several places.
    let names = titles.reduce(into: [String]()) { if !$0.contains($1.text) { $0.append($1.text) } }
    let statements = names + lines.filter { $0.utf8.count <= longestLine && !names.contains($0) }
    return !statements.contains { PageStatement.mayTellAbsence($0.lowercased()) }
  }

  /// How surely a page is taken for missing.
  enum Certainty { case sure, doubtful }

  /// The words that say that the page is not there, and how surely they do; nil where none do.
  var finding: (words: String, certainty: Certainty)? {
    guard !describesWork else { return nil }
    let said = [fromTitles, fromText].compactMap { $0 }
    let evidence = said.isEmpty ? [fromNotice].compactMap { $0 } : said
    guard let words = evidence.first?.words else { return nil }
    let support = support(of: evidence)
    let weight = evidence.reduce(0) { $0 + $1.weight } + support - objections
    if support > 0, weight >= Self.threshold { return (words, .sure) }
    if support > 0, weight >= Self.doubt { return (words, .doubtful) }
    return nil
  }

  /// A line that turns to the reader, on a page that has hardly any other text: a notice, of whatever kind.
  var plea: String? {
    let isOwned = texts.ownership == .title
    guard outline.isWhole, !hasOtherText(beyond: isOwned ? Self.otherText.none : Self.otherText.some) else {
      return nil
    }
    return texts.lines.prefix(Self.lines).first { line in
      guard line.utf8.count <= Self.longestAddress else { return false }
      let text = line.lowercased()
      // A session of a catalogue that is over leaves its title on the page.
      if isOwned, !SignPhrases.stands(.wait, in: text) { return false }
      // A banner stands on any page.
      return PageStatement.isAddressed(text) && !text.contains("cookie")
    }
  }

  /// A line about how the page is come by, in an app, by a subscription, at a reading room, on a page that has hardly any
  /// text, and nothing that describes a work.
  var matterOfAccess: String? {
    guard texts.ownership != .title, outline.isWhole, outline.mainTextLength <= Self.otherText.some,
      !claims.tellsDate, claims.authors.best == nil, !isCalledWork,
      claims.titles.values.allSatisfy({ $0.source == .title || $0.source == .heading })
    else { return nil }
    return (texts.titleParts + texts.lines.prefix(Self.lines)).first {
      SignPhrases.stands(.access, in: $0.lowercased())
    }
  }

  /// What a page is called that has hardly any text: Error, 提示訊息, Oops.
  private var fromNotice: Evidence? {
    guard texts.ownership != .title, !hasOtherText(beyond: Self.otherText.some), !asksForSomething else {
      return nil
    }
    let notices: [Evidence] = texts.titleParts.compactMap { part in
      let text = part.lowercased()
      return PageTexts.isApology(text) || SignPhrases.isError(text) ? Evidence(words: part, weight: 2) : nil
    }
    if let notice = notices.max(by: { $0.weight < $1.weight }) { return notice }
    guard outline.isMarkedAsError || texts.isAlert else { return nil }
    return texts.lines.first.map { Evidence(words: $0, weight: 0) }
  }

  /// Whether a line asks to log in, to pay, to prove to be a person, or to come back later.
  private var asksForSomething: Bool {
    (texts.titleParts + texts.lines.prefix(Self.lines)).contains { line in
      let text = line.lowercased()
      return [.login, .demand, .challenge, .consent, .javascript, .outage, .wait].contains {
        SignPhrases.phrase($0, in: text) != nil
      }
    }
  }

  /// Words that say it, and how much they weigh.
  private struct Evidence {
    let words: String
    let weight: Int
    var isAddressed = false

    var rank: Int { weight * 2 + (isAddressed ? 1 : 0) }
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
    let said: [Evidence] = texts.lines.prefix(Self.lines).compactMap { line in
      guard line.utf8.count <= Self.longestLine else { return nil }
      let text = line.lowercased()
      guard !texts.titles.contains(text) else { return nil }
      guard PageStatement.mayTellAbsence(text) else { return nil }
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
    return said.max { $0.rank < $1.rank } ?? picture
  }

  /// The picture of an error page that has no words.
  private var picture: Evidence? {
    guard let picture = outline.errorPicture, !hasOtherText(beyond: Self.otherText.some) else { return nil }
    return Evidence(words: picture, weight: 2)
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
    if outline.isMarkedAsError || texts.isAlert || outline.errorPicture != nil { support += 3 }
    if outline.contents(of: "robots").contains(where: { $0.lowercased().contains("noindex") }) {
      support += 1
    }
    if !hasOtherText(beyond: Self.otherText.none),
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
    if hasOtherText(beyond: Self.otherText.plenty) {
      objections += 6
    } else if hasOtherText(beyond: Self.otherText.some) {
      objections += 3
    }
    if texts.ownership != .none {
      if isDated { objections += 2 }
      if claims.authors.best != nil { objections += 2 }
    }
    if isCalledWork { objections += 2 }
    return objections
  }

  /// Whether more text than so many UTF-8 bytes says other things.
  private func hasOtherText(beyond limit: Int) -> Bool {
    var length = 0
    return texts.lines.contains { line in
      if !isApology(line) { length += line.utf8.count }
      return length > limit
    }
  }

  /// Whether a line says nothing else than that something is not there, or than what the page is called.
  private func isApology(_ line: String) -> Bool {
    let length = line.utf8.count
    if length > Self.longestLine { return texts.titles.contains(line.lowercased()) }
    let text = line.lowercased()
    if texts.titles.contains(text) { return true }
    if length <= Self.longestAddress, PageStatement.addressedShare(of: text) >= Self.addressShare {
      return true
    }
    return PageStatement.mayTellAbsence(text)
      && (StatusLine(text) != nil || PageStatement.strongest(.absence, in: text)?.fillsSentence == true)
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
