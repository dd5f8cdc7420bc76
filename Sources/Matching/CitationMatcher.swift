package import Citations
package import Pages
package import WebAddresses

/// Holds citations against pages.
package struct CitationMatcher: Sendable {
  /// Makes a matcher.
  package init() {}

  /// Compares a citation's item with the page that its address led to.
  ///
  /// A title in two languages is compared as the item has it. A very short title needs another field
  /// that agrees before it says anything, but for the names of laws, which are short and no two alike.
  ///
  /// - Parameter citesFrontPage: Whether the cited address is that of a site's front page, which is cited by the site's name.
  package func match(
    _ item: CitationItem,
    with page: Page,
    at finalURL: RequestURL,
    citesFrontPage: Bool = false
  ) -> CitationMatch {
    let container = SiteMatcher.match(item, with: page, at: finalURL)
    let issued = DateMatcher.match(item, published: page.published)
    let author = AuthorMatcher.match(
      item,
      authors: page.authors,
      siteName: page.siteName,
      isForum: ForumAddress.leadsToForum(finalURL)
    )
    let names = SiteNames(page: page, host: finalURL.host, item: item)
    let matcher = TitleMatcher(
      item.title ?? "",
      names: names,
      isSupported: item.type == .legislation
        || [container, issued, author].contains { $0.result == .agrees },
      isIdentified: author.result == .agrees || (issued.result == .agrees && item.issued?.from.month != nil),
      isOfSameDay: issued.result == .agrees && item.issued?.from.day != nil && page.published?.day != nil,
      isFrontPage: citesFrontPage
    )
    var title = matcher.match(page.titles)
    if title.band == .differs || (title.band == .absent && title.hint != .tooShort) {
      let possible = matcher.match(page.possibleTitles)
      if possible.band == .agrees {
        title = possible
      } else if possible.band == .near, title.band == .differs {
        // Nearly the cited title among what may be the page's: too much for another page, too little for this one.
        title = TitleMatch(
          band: .absent,
          score: possible.score,
          candidate: possible.candidate,
          difference: nil
        )
      }
    }
    if title.band != .agrees, CaseReport.isNamed(item, in: page.titles), let candidate = page.titles.first {
      title = TitleMatch(band: .agrees, score: 1, candidate: candidate, difference: nil)
    }
    if title.band == .differs, IssueTitle.isTitle(of: page, for: item, names: names) {
      title = TitleMatch(
        band: .absent,
        score: 0,
        candidate: title.candidate,
        difference: nil,
        hint: .issue
      )
    }
    if isOfOtherVolume(title, than: item) {
      title = TitleMatch(
        band: .numeralDiffers,
        score: title.score,
        candidate: title.candidate,
        difference: title.difference
      )
    }
    return CitationMatch(
      title: title,
      container: container,
      issued: issued,
      author: author
    )
  }

  /// Whether the page's title agrees, and names another volume than the one that is cited of a work in several.
  private func isOfOtherVolume(_ title: TitleMatch, than item: CitationItem) -> Bool {
    guard title.band == .agrees || title.band == .near, item.type == .book || item.type == .chapter,
      let cited = item.volume.flatMap({ FoldedText($0).numerals.first?.value }),
      let found = title.candidate.flatMap({ TitleSeries.volume(in: FoldedText($0.text)) })
    else { return false }
    return cited != found
  }
}
