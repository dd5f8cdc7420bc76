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
  /// that agrees before it says anything.
  package func match(_ item: CitationItem, with page: Page, at finalURL: RequestURL) -> CitationMatch {
    let container = SiteMatcher.match(item, with: page, at: finalURL)
    let issued = DateMatcher.match(item, published: page.published)
    let author = AuthorMatcher.match(item, authors: page.authors, siteName: page.siteName)
    let matcher = TitleMatcher(
      item.title ?? "",
      names: SiteNames(page: page, host: finalURL.host, item: item),
      isSupported: [container, issued, author].contains { $0.result == .agrees }
    )
    return CitationMatch(
      title: matcher.match(page.titles),
      container: container,
      issued: issued,
      author: author
    )
  }
}
