import Citations
import Pages
import WebAddresses

/// Holds the cited publication against the site that the page belongs to.
///
/// One publication goes by many names: BBC News 中文 and BBC 中文網, 中央社 and 中央通訊社. So much
/// counts as agreement, and little as a difference: only two names in one script that have nothing in
/// common, on a host that says nothing else.
enum SiteMatcher {
  /// Compares the citation's publication with the page's site name, titles and host.
  static func match(_ item: CitationItem, with page: Page, at address: RequestURL) -> FieldMatch {
    guard let container = item.containerTitle, case let cited = FoldedText(container), !cited.isEmpty else {
      return FieldMatch(result: .absent)
    }
    if isNamed(cited, inHost: address.host) { return FieldMatch(result: .agrees) }
    if let site = page.siteName, agree(cited, FoldedText(site)) { return FieldMatch(result: .agrees) }
    if page.titles.prefix(8).contains(where: { isSegment(cited, of: FoldedText($0.text)) }) {
      return FieldMatch(result: .agrees)
    }
    // A site that shows what others publish names them where the author stands.
    if page.authors.prefix(8).contains(where: { agree(cited, FoldedText($0)) }) {
      return FieldMatch(result: .agrees)
    }
    guard let site = page.siteName, !item.isPrinted, areUnrelated(cited, FoldedText(site)) else {
      return FieldMatch(result: .absent)
    }
    return FieldMatch(result: .differs, expected: container, found: site)
  }

  /// Whether a Latin name, or the Latin part of a name, is a label of the host: Harbour Post, harbourpost.example.
  private static func isNamed(_ name: FoldedText, inHost host: String) -> Bool {
    let latin = latinWords(name).map { $0.unicodeScalars.map(\.value) }
    let joined = latin.flatMap { $0 }
    let initials = latin.compactMap(\.first)
    let labels = host.unicodeScalars.split(separator: ".").dropLast().map {
      $0.filter { $0 != "-" }.map(\.value)
    }
    return labels.contains { label in
      guard label.count > 1 else { return false }
      let isWhole =
        joined.count >= 4 && (label.containsRun(joined) || (label.count >= 4 && joined.containsRun(label)))
      return isWhole || latin.contains(label) || (label.count >= 3 && initials.containsRun(label))
    }
  }

  private static func latinWords(_ text: FoldedText) -> [String] {
    var words: [String] = []
    for index in 0..<text.count {
      guard Script(text.scalars[index]) == .latin || Script(text.scalars[index]) == .digit else { continue }
      let letter = text.string(index..<index + 1)
      if words.isEmpty || text.isWordBoundary(index) {
        words.append(letter)
      } else {
        words[words.count - 1] += letter
      }
    }
    return words.filter { $0 != "the" }
  }

  /// Whether a name stands as a segment in a title, or at a segment's end: `… - 中央社 CNA`.
  private static func isSegment(_ name: FoldedText, of title: FoldedText) -> Bool {
    guard name.count >= 2 else { return false }
    let ranges = TitleSegments(title).ranges
    return ranges.count > 1
      && ranges.contains { agree(name.scalars, Array(title.scalars[$0])) && $0.count <= name.count + 12 }
  }

  /// Whether the title of a front page is what a note calls the site: 港務公司官方網站 for 東港港務股份有限公司.
  static func isSite(_ title: FoldedText, called name: FoldedText) -> Bool {
    let word = websites.first {
      name.count > $0.count + 1 && name.scalars.suffix($0.count).elementsEqual($0)
    }
    let bare = Array(name.scalars.dropLast(word?.count ?? 0))
    // A longer title is one of an article that has the site's name in it.
    return bare.count <= title.count + 3 && agree(bare, title.scalars)
  }

  /// What notes call a site behind its owner's name, folded, longest first.
  private static let websites: [[UInt32]] = [
    "officialwebsite", "offiziellewebsite", "siteofficiel", "officialsite", "sitiooficial", "全球资讯网",
    "ホームページ", "公式サイト", "공식홈페이지", "官方网站", "website", "homepage", "홈페이지", "누리집", "官网", "网站", "首页",
  ].map { $0.unicodeScalars.map(\.value) }

  /// Whether two names agree as a whole, or in their Latin parts: BBC News 中文 and BBC 中文網.
  static func agree(_ one: FoldedText, _ other: FoldedText) -> Bool {
    if agree(one.scalars, other.scalars) || areInitials(one, of: other) || areInitials(other, of: one) {
      return true
    }
    let (mine, theirs) = (properWords(one), properWords(other))
    return mine.contains { $0.count > 2 } && !theirs.isEmpty
      && (mine.isSubset(of: theirs) || theirs.isSubset(of: mine))
  }

  /// Whether two names are one publication's: one holds the other, shortens it, or has its stem.
  private static func agree(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.count >= 2 else { return short == long }
    if long.containsRun(short) { return true }
    if isAbbreviation(short, of: long) { return true }
    let (stem, otherStem) = (stem(of: first), self.stem(of: second))
    let (shortStem, longStem) = stem.count <= otherStem.count ? (stem, otherStem) : (otherStem, stem)
    return shortStem.count >= 2 && (shortStem == longStem || isAbbreviation(shortStem, of: longStem))
  }

  /// Whether a name is made of the first letters of another: NZZ, FAZ.NET.
  private static func areInitials(_ short: FoldedText, of long: FoldedText) -> Bool {
    let words = latinWords(short)
    guard let letters = words.first, letters.count >= 3, domains.isSuperset(of: words.dropFirst()) else {
      return false
    }
    let longWords = latinWords(long)
    return longWords.compactMap(\.first) == Array(letters)
      || longWords.filter { !smallWords.contains($0) }.compactMap(\.first) == Array(letters)
      || longWords.count > 1 && letters.count <= longestShortening
        && short.characters.dropFirst().contains(where: \.isUppercase)
        && isDrawn(letters[...], from: longWords[...])
  }

  /// The most letters of a name that is drawn together from the words of another.
  private static let longestShortening = 8

  /// Whether letters are those with which each word begins, and some that follow in it: HuPost of Harbour Post.
  private static func isDrawn(_ letters: Substring, from words: ArraySlice<String>) -> Bool {
    guard let word = words.first else { return letters.isEmpty }
    guard letters.count >= words.count, letters.first == word.first else { return false }
    var rest = letters.dropFirst()
    var from = word.dropFirst()
    while true {
      if isDrawn(rest, from: words.dropFirst()) { return true }
      guard let next = rest.first, let at = from.firstIndex(of: next) else { return false }
      from = from[from.index(after: at)...]
      rest = rest.dropFirst()
    }
  }

  private static let domains: Set<String> = [
    "com", "org", "net", "de", "ch", "at", "uk", "co", "fr", "news", "online",
  ]
  private static let smallWords: Set<String> = [
    "of", "and", "for", "de", "des", "du", "la", "le", "der", "für", "und",
  ]

  /// Whether a name shortens another by leaving characters out: 中央社 of 中央通訊社, 海基會 of 海峽交流基金會.
  private static func isAbbreviation(_ short: [UInt32], of long: [UInt32]) -> Bool {
    guard short.allSatisfy({ Script($0) == .han }), short.count < long.count, let first = short.first else {
      return false
    }
    for start in long.indices where long[start] == first {
      var rest = short[...]
      for scalar in long[start...] where scalar == rest.first { rest = rest.dropFirst() }
      if rest.isEmpty, short.last == long.last || short.count >= 3 { return true }
    }
    return false
  }

  /// A Chinese name without the ending that says what it is: 自由 of 自由時報 and 自由電子報.
  private static func stem(of name: [UInt32]) -> [UInt32] {
    guard let last = name.last, Script(last) == .han else { return [] }
    var stem = name
    var ending = endings.first { stem.count > $0.count && stem.suffix($0.count).elementsEqual($0) }
    while let found = ending {
      stem.removeLast(found.count)
      ending = endings.first { stem.count > $0.count + 1 && stem.suffix($0.count).elementsEqual($0) }
    }
    return stem
  }

  /// What publications call themselves, longest first.
  private static let endings: [[UInt32]] = [
    "电子报", "新闻网", "新闻云", "中文网", "通讯社", "广播电台", "双周报", "双周刊", "日报", "时报", "晚报", "周报", "周刊",
    "杂志", "月刊", "新闻", "电视台", "电视", "电台", "网", "报", "社", "台", "云",
  ].map { $0.unicodeScalars.map(\.value) }

  /// Whether two names are in one script and share nothing that could be a common stem.
  private static func areUnrelated(_ one: FoldedText, _ other: FoldedText) -> Bool {
    for isHan in [true, false] {
      let mine = parts(one, areHan: isHan)
      let theirs = parts(other, areHan: isHan)
      guard !mine.isEmpty, !theirs.isEmpty else { continue }
      return mine.isDisjoint(with: theirs)
    }
    return false
  }

  /// The pairs of Han characters of a name, without its ending; or its words.
  private static func parts(_ name: FoldedText, areHan: Bool) -> Set<String> {
    guard areHan else { return properWords(name).filter { $0.count > 2 } }
    let han = name.scalars.filter { Script($0) == .han }
    guard han.count >= 2 else { return [] }
    let stem = stem(of: han).count >= 2 ? stem(of: han) : han
    return Set(
      zip(stem, stem.dropFirst()).map { pair in
        [pair.0, pair.1].compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) }
      }
    )
  }

  private static func properWords(_ name: FoldedText) -> Set<String> {
    Set(latinWords(name)).subtracting(commonWords)
  }

  private static let commonWords: Set<String> = [
    "news", "online", "daily", "com", "org", "and", "for", "magazine", "journal", "website", "official",
    "site",
  ]
}
