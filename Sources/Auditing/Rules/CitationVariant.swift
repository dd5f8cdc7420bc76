import Citations
import Foundation
import Manuscripts
import Messages

/// `citation/variant`: two citations of evidently one source differ in spelling.
struct CitationVariant: Rule {
  static let description = RuleDescription(
    id: "citation/variant",
    summary: "two citations of evidently one source differ in title, author or date",
    severity: .warning,
    needsNetwork: false,
    explanation: """
      The same address stands with another title, author or date (other works of one hand may share a page); the same title and day with another author \
      or address; a title is one slip away from another of the same publication, day and author, or a short form from the only work \
      that it can mean; or the name of an \
      author of one publication differs in one character of the same sound, or in one letter. One of the two is \
      wrong. The difference is shown as [-here-]{+there+}. Parts of a series (上/下, 一/二, Part I and II, years) are \
      no variants, nor are initials and full names, capitals, quotation marks and spaces; and what chapters of \
      different hands punctuate differently is left to the house's style. Where the two are dated by two years alone, they \
      may be editions, and it is only a note.
      """,
    good: "徐葳婷 in both notes of one agency",
    bad: "徐葳婷 in one note, 徐薇婷 in another"
  )

  func check(_ context: RuleContext) -> [Finding] {
    let sources = context.citations.compactMap(SourceKey.init)
    var seen: Set<String> = []
    let pairs =
      Self.pairsOfOneAddress(sources) + Self.pairsOfOneTitle(sources) + Self.pairsOfNearTitles(sources)
      + Self.pairsOfNearAuthors(sources) + Self.pairsOfShortForms(sources)
    return pairs.compactMap { pair in
      // Each citation is told of one earlier citation at most, by the strongest evidence.
      let place = "\(pair.later.document.manuscript.path)\u{0}\(pair.later.citation.citation.id)"
      guard seen.insert(place).inserted else { return nil }
      let note = pair.earlier.note.note.label
      let path = pair.earlier.document.manuscript.path
      let other: Message =
        path == pair.later.document.manuscript.path ? "note \(note)" : "note \(note) of \(path)"
      let finding = Self.finding(on: pair.later, "\(pair.evidence) as in \(other), and \(pair.difference)")
      return pair.mayBeEditions ? finding.rated(.note) : finding
    }
  }

  /// Two citations, what shows that they are of one source, and in what they differ.
  struct Pair {
    let later: CitationOccurrence
    let earlier: CitationOccurrence
    let evidence: Message
    let difference: Message
    /// Whether the two may be editions of one work, or volumes on one page.
    var mayBeEditions = false
  }

  // MARK: One address

  private static func pairsOfOneAddress(_ sources: [SourceKey]) -> [Pair] {
    let collections = collections(sources)
    return pairs(sources, keyedBy: { $0.address }) { later, earlier in
      guard !mayDescribeParts(later, earlier, isCollection: later.address.map(collections.contains) ?? false)
      else { return nil }
      guard let difference = difference(later, earlier, comparesDates: true) else {
        return nil
      }
      return Pair(
        later: later.occurrence,
        earlier: earlier.occurrence,
        evidence: "the same address",
        difference: difference,
        mayBeEditions: areOfYears(later, earlier)
      )
    }
  }

  /// The addresses under which more than two titles stand: pages that hold several works.
  private static func collections(_ sources: [SourceKey]) -> Set<String> {
    var titles: [String: Set<[Unicode.Scalar]>] = [:]
    for source in sources where !source.title.isEmpty {
      if let address = source.address { titles[address, default: []].insert(source.title) }
    }
    return Set(titles.lazy.filter { $0.value.count > 2 }.map(\.key))
  }

  /// Whether two quite different titles at one address may be right: the page holds several works, the one title
  /// contains the other (a page and its section), they stand in different manuscripts, or one of them is only a
  /// label without author or date.
  private static func mayDescribeParts(
    _ later: SourceKey,
    _ earlier: SourceKey,
    isCollection: Bool
  ) -> Bool {
    if min(later.title.count, earlier.title.count) < shortestTitle { return true }
    let isOneNote = later.occurrence.note.note.id == earlier.occurrence.note.note.id
    let isOneManuscript =
      later.occurrence.document.manuscript.path == earlier.occurrence.document.manuscript.path
    guard let slip = Slip(later.title, earlier.title) else {
      // The same but for punctuation and case: a matter of style between manuscripts.
      return !isOneManuscript && later.authors == earlier.authors && later.issued == earlier.issued
    }
    if slip.first.isEmpty || slip.second.isEmpty { return slip.length > 1 }
    // A chapter and its book under one DOI.
    if isPart(later, of: earlier) || isPart(earlier, of: later) { return true }
    // Articles on the page of their journal.
    if let one = later.page, let other = earlier.page, one != other, later.container == earlier.container {
      return true
    }
    // Editions and versions of one work.
    if later.issued != earlier.issued,
      (slip.first + slip.second).allSatisfy({ $0.properties.numericType != nil })
    {
      return true
    }
    guard !isSlip(slip, in: later.title) else { return false }
    // One source may be told in two languages, and a page may hold several works of one hand or house.
    if later.isLatin != earlier.isLatin || !differ(later, earlier) && !areOfDays(later, earlier) {
      return true
    }
    let isSigned = [later, earlier].allSatisfy { !$0.authors.isEmpty || $0.issued != nil }
    return isCollection || isOneNote || !isSigned || !isOneManuscript
  }

  /// Whether the one appeared in the other.
  private static func isPart(_ one: SourceKey, of other: SourceKey) -> Bool {
    // The book's subtitle may be left out.
    !one.container.isEmpty && other.title.starts(with: one.container.unicodeScalars)
  }

  /// Whether both came out on a day that is known, as articles do: no two of them share an address.
  private static func areOfDays(_ later: SourceKey, _ earlier: SourceKey) -> Bool {
    later.issued?.day != nil && earlier.issued?.day != nil
  }

  /// Whether they came out in two years of which no more is known, as editions and volumes do.
  private static func areOfYears(_ later: SourceKey, _ earlier: SourceKey) -> Bool {
    guard let one = later.issued, let other = earlier.issued else { return false }
    return one.year != other.year && one.month == nil && other.month == nil
  }

  /// Whether a difference is small enough for a slip of the hand: one character, or a few of a long title.
  private static func isSlip(_ slip: Slip, in title: [Unicode.Scalar]) -> Bool {
    slip.length == 1 || slip.length <= longestSlip && slip.length * 6 <= title.count
  }

  /// A shorter title, folded, is a label or the rest of one.
  private static let shortestTitle = 4
  /// A title of so many characters, folded, tells a work of any publication.
  private static let distinctiveTitle = 12
  /// A title that differs in a longer run of characters than this is another title, not another spelling.
  private static let longestSlip = 3

  // MARK: One title

  private static func pairsOfOneTitle(_ sources: [SourceKey]) -> [Pair] {
    pairs(
      sources,
      keyedBy: { $0.title.count >= 6 && $0.issued?.day != nil && !$0.isDocket ? TitleAndDay($0) : nil }
    ) {
      later,
      earlier in
      guard later.container == earlier.container || later.title.count >= distinctiveTitle else { return nil }
      var difference = difference(later, earlier, comparesDates: false)
      if difference == nil, let here = later.address, let there = earlier.address, here != there,
        later.container == earlier.container
      {
        difference = "another address"
      }
      return difference.map {
        Pair(
          later: later.occurrence,
          earlier: earlier.occurrence,
          evidence: "the same title and day",
          difference: $0
        )
      }
    }
  }

  private struct TitleAndDay: Hashable {
    let title: [Unicode.Scalar]
    let issued: PartialDate?

    init(_ source: SourceKey) { (title, issued) = (source.title, source.issued) }
  }

  /// In what two citations of one source differ, in words; nil where they agree.
  private static func difference(
    _ later: SourceKey,
    _ earlier: SourceKey,
    comparesDates: Bool
  ) -> Message? {
    let isOneManuscript =
      later.occurrence.document.manuscript.path == earlier.occurrence.document.manuscript.path
    if let slip = titleSlip(later, earlier, isOneManuscript: isOneManuscript) {
      if slip.length <= longestSlip { return "another title: \(slip.text)" }
      if let slips = slip.parts { return "another title: \(slips)" }
      return "another title: “\((earlier.occurrence.citation.citation.item.title ?? "").shortened)”"
    }
    if differ(later, earlier) {
      return
        "another author: \(later.authors.joined(separator: "、")), there \(earlier.authors.joined(separator: "、"))"
    }
    if comparesDates, let one = later.issued, let other = earlier.issued, one.days(to: other) > 0 {
      return "another date: \(one.isoText), there \(other.isoText)"
    }
    return nil
  }

  /// Where two titles differ; nil where they agree but for capitals, width, spaces and quotation marks, or where
  /// manuscripts of different hands punctuate one title differently.
  private static func titleSlip(_ later: SourceKey, _ earlier: SourceKey, isOneManuscript: Bool) -> Slip? {
    guard let one = later.occurrence.citation.citation.item.title,
      let other = earlier.occurrence.citation.citation.item.title,
      later.title != earlier.title || isOneManuscript && plain(one) != plain(other)
    else { return nil }
    return Slip(Array(one.unicodeScalars), Array(other.unicodeScalars))
  }

  /// A title without what a style decides: capitals, width, spaces, quotation marks and title marks.
  private static func plain(_ title: String) -> [Unicode.Scalar] {
    title.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
      !$0.properties.isWhitespace && !$0.properties.isQuotationMark && !"〈〉《》".unicodeScalars.contains($0)
    }
  }

  /// Whether the authors of two citations are different people: not where the one list says the same and more, where
  /// names are the same but for initials, nor where what stands for a name is too long to be one.
  private static func differ(_ later: SourceKey, _ earlier: SourceKey) -> Bool {
    let (one, other) = (later.authors, earlier.authors)
    guard !one.isEmpty, !other.isEmpty, one != other, !areAlike(later, earlier) else { return false }
    let (first, second) = (PublicationDirectory.fold(one.joined()), PublicationDirectory.fold(other.joined()))
    if first.utf8.firstRange(of: second.utf8) != nil || second.utf8.firstRange(of: first.utf8) != nil {
      return false
    }
    return (one + other).allSatisfy { $0.unicodeScalars.count <= longestName }
  }

  /// Whether two citations may be by the same people; a list that breaks off (et al., 等) is as good as a whole one.
  private static func areAlike(_ later: SourceKey, _ earlier: SourceKey) -> Bool {
    zip(later.occurrence.citation.citation.item.author, earlier.occurrence.citation.citation.item.author)
      .allSatisfy { $0.mayBe($1) }
  }

  /// The longest name of a person or an institution, in scalars.
  private static let longestName = 40

  // MARK: Titles one slip apart

  /// A slip of one or two characters leaves a title's first five or last five characters whole.
  private static func pairsOfNearTitles(_ sources: [SourceKey]) -> [Pair] {
    let long = sources.filter {
      $0.title.count >= 10 && $0.issued != nil && !$0.container.isEmpty && !$0.isDocket
    }
    func key(_ source: SourceKey, _ end: ArraySlice<Unicode.Scalar>) -> TitleEnd {
      TitleEnd(container: source.container, issued: source.issued, end: end)
    }
    func compare(_ later: SourceKey, _ earlier: SourceKey) -> Pair? {
      guard later.title != earlier.title, let slip = Slip(later.title, earlier.title), slip.length <= 2,
        !slip.countsOrNegates, !later.stands(elsewhere: earlier),
        SeriesMarks(of: later) == SeriesMarks(of: earlier), areAlike(later, earlier),
        // Two addresses show two pages, unless one hand wrote both.
        later.address == nil || earlier.address == nil || later.address == earlier.address
          || !later.authors.isEmpty && !earlier.authors.isEmpty
      else { return nil }
      return Pair(
        later: later.occurrence,
        earlier: earlier.occurrence,
        evidence: "the same publication and date",
        difference: "nearly the same title: \(slip.text)"
      )
    }
    return pairs(long, keyedBy: { key($0, $0.title.prefix(5)) }, compare)
      + pairs(long, keyedBy: { key($0, $0.title.suffix(5)) }, compare)
  }

  /// What two titles have in common that are one slip apart: where and when they appeared, and their beginnings or ends.
  private struct TitleEnd: Hashable {
    let container: String
    let issued: PartialDate?
    let end: ArraySlice<Unicode.Scalar>
  }

  // MARK: Blocking

  /// Holds each citation against the first ones of its block that differ, so that the whole takes linear time.
  static func pairs<Key: Hashable>(
    _ sources: [SourceKey],
    keyedBy key: (SourceKey) -> Key?,
    _ compare: (SourceKey, SourceKey) -> Pair?
  ) -> [Pair] {
    let mostCompared = 8
    var blocks: [Key: [SourceKey]] = [:]
    var pairs: [Pair] = []
    for source in sources {
      guard let key = key(source) else { continue }
      let block = blocks[key, default: []]
      for earlier in block {
        guard let pair = compare(source, earlier) else { continue }
        pairs.append(pair)
        break
      }
      if block.count < mostCompared { blocks[key, default: []].append(source) }
    }
    return pairs
  }
}

extension SourceKey {
  /// Whether two works stand on other pages of other issues.
  fileprivate func stands(elsewhere other: SourceKey) -> Bool {
    guard let page, let otherPage = other.page, let issue = occurrence.citation.citation.item.issue,
      let otherIssue = other.occurrence.citation.citation.item.issue
    else { return false }
    return page != otherPage && issue != otherIssue
  }

  fileprivate var page: String? { occurrence.citation.citation.item.page }

  /// Whether the title is the number of a case before a court or an agency, under which many things are filed.
  fileprivate var isDocket: Bool {
    title.count < 40 && title.indices.contains { title[$0...].starts(with: Self.docketNumber) }
  }

  private static let docketNumber = Array("docketno".unicodeScalars)
}
