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
      The same address stands with another title, author or date; the same title and day with another author \
      or address; a title is one slip away from another of the same publication and day; or an author of one \
      publication is written with two characters of one sound. One of the two is wrong. The difference is \
      shown as [-here-]{+there+}. Parts of a series (上/下, 一/二, years) are not compared.
      """,
    good: "徐葳婷 in both notes of one agency",
    bad: "徐葳婷 in one note, 徐薇婷 in another"
  )

  func check(_ context: RuleContext) -> [Finding] {
    let sources = context.citations.compactMap(SourceKey.init)
    var seen: Set<String> = []
    let pairs =
      Self.pairsOfOneAddress(sources) + Self.pairsOfOneTitle(sources) + Self.pairsOfNearTitles(sources)
      + Self.pairsOfNearAuthors(sources)
    return pairs.compactMap { pair in
      // Each citation is told of one earlier citation at most, by the strongest evidence.
      let place = "\(pair.later.document.manuscript.path)\u{0}\(pair.later.citation.citation.id)"
      guard seen.insert(place).inserted else { return nil }
      let note = pair.earlier.note.note.label
      let path = pair.earlier.document.manuscript.path
      let other: Message =
        path == pair.later.document.manuscript.path ? "note \(note)" : "note \(note) of \(path)"
      return Self.finding(on: pair.later, "\(pair.evidence) as in \(other), and \(pair.difference)")
    }
  }

  /// Two citations, what shows that they are of one source, and in what they differ.
  private struct Pair {
    let later: CitationOccurrence
    let earlier: CitationOccurrence
    let evidence: Message
    let difference: Message
  }

  // MARK: One address

  private static func pairsOfOneAddress(_ sources: [SourceKey]) -> [Pair] {
    let collections = collections(sources)
    return pairs(sources, keyedBy: { $0.address }) { later, earlier in
      guard !mayDescribeParts(later, earlier, isCollection: later.address.map(collections.contains) ?? false)
      else { return nil }
      guard let difference = difference(later, earlier, comparesTitles: true, comparesDates: true) else {
        return nil
      }
      return Pair(
        later: later.occurrence,
        earlier: earlier.occurrence,
        evidence: "the same address",
        difference: difference
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
    guard !isSlip(slip, in: later.title) else { return false }
    let isSigned = [later, earlier].allSatisfy { !$0.authors.isEmpty || $0.issued != nil }
    return isCollection || isOneNote || !isSigned || !isOneManuscript
  }

  /// Whether a difference is small enough for a slip of the hand: one character, or a few of a long title.
  private static func isSlip(_ slip: Slip, in title: [Unicode.Scalar]) -> Bool {
    slip.length == 1 || slip.length <= longestSlip && slip.length * 6 <= title.count
  }

  /// A shorter title, folded, is a label or the rest of one.
  private static let shortestTitle = 4
  /// A title that differs in a longer run of characters than this is another title, not another spelling.
  private static let longestSlip = 3
  /// The longest run of different characters that is shown in place; beyond it the other title is quoted.
  private static let longestShown = 12

  // MARK: One title

  private static func pairsOfOneTitle(_ sources: [SourceKey]) -> [Pair] {
    pairs(
      sources,
      keyedBy: { $0.title.count >= 6 && $0.issued?.day != nil && !$0.isDocket ? TitleAndDay($0) : nil }
    ) {
      later,
      earlier in
      var difference = difference(later, earlier, comparesTitles: true, comparesDates: false)
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
    let title: String
    let issued: PartialDate?

    init(_ source: SourceKey) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: source.title)
      title = String(view)
      issued = source.issued
    }
  }

  /// In what two citations of one source differ, in words; nil where they agree.
  private static func difference(
    _ later: SourceKey,
    _ earlier: SourceKey,
    comparesTitles: Bool,
    comparesDates: Bool
  ) -> Message? {
    let here = later.occurrence.citation.citation.item
    let there = earlier.occurrence.citation.citation.item
    if comparesTitles, let one = here.title, let other = there.title, one != other,
      let slip = Slip(Array(one.unicodeScalars), Array(other.unicodeScalars))
    {
      return slip.length <= longestSlip
        ? "another title: \(slip.text)" : "another title: “\(other.shortened)”"
    }
    if differ(later.authors, earlier.authors) {
      return
        "another author: \(later.authors.joined(separator: "、")), there \(earlier.authors.joined(separator: "、"))"
    }
    if comparesDates, let one = later.issued, let other = earlier.issued, one.days(to: other) > 0 {
      return "another date: \(one.isoText), there \(other.isoText)"
    }
    return nil
  }

  /// Whether two lists of authors say different things: not where the one says the same and more, nor where what
  /// stands for a name is too long to be one.
  private static func differ(_ one: [String], _ other: [String]) -> Bool {
    guard !one.isEmpty, !other.isEmpty, one != other else { return false }
    let (first, second) = (PublicationDirectory.fold(one.joined()), PublicationDirectory.fold(other.joined()))
    if first.utf8.firstRange(of: second.utf8) != nil || second.utf8.firstRange(of: first.utf8) != nil {
      return first == second
    }
    return (one + other).allSatisfy { $0.unicodeScalars.count <= longestName }
  }

  /// The longest name of a person or an institution, in scalars.
  private static let longestName = 40

  // MARK: Titles one slip apart

  /// A slip of one or two characters leaves a title's first five or last five characters whole.
  private static func pairsOfNearTitles(_ sources: [SourceKey]) -> [Pair] {
    let long = sources.filter {
      $0.title.count >= 10 && $0.issued != nil && !$0.container.isEmpty && !$0.isDocket
    }
    func key(_ source: SourceKey, _ end: ArraySlice<Unicode.Scalar>) -> [String] {
      [source.container, source.issued?.isoText ?? "", String(end.map(Character.init))]
    }
    func compare(_ later: SourceKey, _ earlier: SourceKey) -> Pair? {
      guard later.title != earlier.title, let slip = Slip(later.title, earlier.title), slip.length <= 2,
        !slip.countsOrNegates,
        later.address == nil || earlier.address == nil || later.authors == earlier.authors
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

  // MARK: Authors of one sound

  private static func pairsOfNearAuthors(_ sources: [SourceKey]) -> [Pair] {
    let signed = sources.flatMap { source in
      source.authors.filter(isHanName).map { (source: source, author: $0) }
    }
    let spelled = Dictionary(
      Set(signed.map(\.author)).map { ($0, sound(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    var firsts: [[String]: (source: SourceKey, author: String)] = [:]
    return signed.compactMap { entry in
      guard !entry.source.container.isEmpty, let sound = spelled[entry.author] else { return nil }
      let key = [entry.source.container, sound]
      guard let first = firsts[key] else {
        firsts[key] = entry
        return nil
      }
      guard first.author != entry.author else { return nil }
      return Pair(
        later: entry.source.occurrence,
        earlier: first.source.occurrence,
        evidence: "the same publication",
        difference: "an author of the same sound: \(entry.author), there \(first.author)"
      )
    }
  }

  private static func isHanName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return (3...4).contains(scalars.count) && scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// The name in pinyin, its family name as written: 徐葳婷 and 徐薇婷 sound alike.
  private static func sound(of name: String) -> String {
    let given = String(name.dropFirst())
    return String(name.prefix(1)) + (given.applyingTransform(.mandarinToLatin, reverse: false) ?? given)
  }

  // MARK: Blocking

  /// Holds each citation against the first ones of its block that differ, so that the whole takes linear time.
  private static func pairs<Key: Hashable>(
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
  /// Whether the title is the number of a case before a court or an agency, under which many things are filed.
  fileprivate var isDocket: Bool {
    title.count < 40 && String(String.UnicodeScalarView(title)).contains("docketno")
  }
}
