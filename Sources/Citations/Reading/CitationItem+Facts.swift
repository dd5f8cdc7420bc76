extension CitationItem {
  /// Puts the pages where the type has them: a place cited in a longer work is a locator, an article's extent its page.
  mutating func place(_ facts: Facts) {
    switch type {
    case .book, .legislation, .thesis, .report:
      // 第3章，頁123: the page is the nearer place.
      let division = facts.pages != nil && facts.locator?.label == "chapter" ? nil : facts.locator
      locator = division?.value ?? facts.pages
      label = division?.label
    default:
      page = facts.pages ?? facts.sheet
      locator = facts.locator?.value ?? facts.pinpoint
      label = facts.locator?.label
    }
    if type == .articleJournal, label == "article" {
      // Article 14: what a journal without pages has in their stead.
      number = number ?? locator
      (locator, label) = (nil, nil)
    }
    if type == .articleNewspaper, page == nil, let sheet = edition, Int(sheet) != nil {
      page = sheet
      edition = nil
    }
  }
}

extension CitationItem {
  /// Coastal Inquiry 13.2: volume and issue behind the name of a journal, as the MLA Handbook has them (7th ed., 5.4.2).
  fileprivate mutating func takeNumbersOfContainer() {
    guard let name = containerTitle, let blank = name.lastIndex(of: " "), volume == nil, issue == nil else {
      return
    }
    let numbers = name[blank...].dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 2, numbers.allSatisfy({ (1...4).contains($0.utf8.count) }),
      numbers.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return }
    (volume, issue) = (String(numbers[0]), String(numbers[1]))
    containerTitle = String(name[..<blank])
  }
}

extension Segment {
  /// Puts the facts beside a title into the item's variables, but for its pages.
  func assign(_ facts: Facts, to item: inout CitationItem) {
    item.issued = facts.issued
    item.accessed = facts.accessed
    if facts.volume == nil, facts.issue == nil { item.takeNumbersOfContainer() }
    item.volume = item.volume ?? facts.volume
    item.issue = item.issue ?? facts.issue ?? facts.totalIssue
    item.publisher = facts.publisher
    item.publisherPlace = facts.publisherPlace
    item.editor += facts.contributors.editor
    item.translator += facts.contributors.translator
    item.genre = facts.genre
    item.number = item.number ?? facts.number
    item.edition = facts.edition
    for index in [facts.firstLink].compactMap({ $0 }) + titledLinks.map(\.link) + facts.otherLinks {
      let address = address(of: index)
      if let doi = doi(of: index) {
        item.doi = item.doi ?? doi
        if links[index].url.contains("://"), item.url == nil { item.url = address }
      } else if item.url == nil {
        item.url = address
      }
    }
  }
}
