/// Notes that hardly more than an address makes: `[title](address)`, a title and its address, an address alone.
///
/// It reads whatever has a link, so that no address is lost; every style that understands more wins over it.
struct LinkNotes: CitationStyle {
  static let name = "link-notes"

  func read(_ segment: Segment) -> Reading? {
    var item = CitationItem(type: .webpage)
    if let titled = segment.titledLinks.first {
      item.title = segment.string(titled.words)
      item.url = segment.address(of: titled.link)
    } else {
      guard let at = segment.tokens.firstIndex(where: LinkNotes.isLink),
        case .link(let link) = segment.tokens[at].kind
      else { return nil }
      item.title = title(before: at, in: segment)
      var facts = Facts()
      FactReader(segment).read(segment.tokens[...], into: &facts)
      if facts.firstLink == nil { facts.firstLink = link }
      item.issued = facts.issued
      item.accessed = facts.accessed
      let address = segment.address(of: link)
      item.doi = segment.doi(of: link)
      if item.doi == nil || segment.links[link].url.contains("://") { item.url = address }
    }
    item.language = item.title.flatMap(LanguageTagger.tag)
    return Reading(item: item, score: Reading.threshold, isAddressAlone: true)
  }

  private func isSeparator(_ token: Token) -> Bool {
    if case .separator = token.kind { true } else { false }
  }

  private static func isLink(_ token: Token) -> Bool {
    if case .link = token.kind { true } else { false }
  }

  /// The words before the address, where they are one short phrase and can be its title.
  private func title(before link: Int, in segment: Segment) -> String? {
    let dated = segment.tokens[..<link].firstIndex { if case .date = $0.kind { true } else { false } }
    let end = dated.map { $0 > 0 && isSeparator(segment.tokens[$0 - 1]) ? $0 : link } ?? link
    guard end > 0 else { return nil }
    let start = segment.tokens[0].range.lowerBound
    let range = segment.text.trimmed(start..<segment.tokens[end - 1].range.upperBound) { scalar in
      switch scalar {
      case " ", ",", ":", "。", ".", "、", ";", "-", "–", "—", "(", "<": true
      default: false
      }
    }
    guard !range.isEmpty, range.count <= 200, !segment.text.scalars[range].contains("。") else { return nil }
    if let first = segment.tokens.first, first.titleMark != nil {
      return MarkedTitleGrammar.title(in: first, of: segment)
    }
    if LinkNotes.announcements.match(in: segment.text, at: range.lowerBound, limit: range.upperBound)
      == range.upperBound
    {
      return nil
    }
    return segment.string(range)
  }

  /// Words that announce an address and name nothing.
  private static let announcements = Lexicon([
    "網址", "网址", "連結", "链接", "網頁", "网页", "url", "link", "website", "web", "online", "quelle", "入手先", "출처",
  ])
}
