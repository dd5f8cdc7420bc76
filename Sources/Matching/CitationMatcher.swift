package import Citations
package import Pages
package import WebAddresses

/// Holds citations against pages.
package struct CitationMatcher: Sendable {
  /// Makes a matcher.
  package init() {}

  /// Compares a citation's item with the page that its address led to.
  package func match(_ item: CitationItem, with page: Page, at finalURL: RequestURL) -> CitationMatch {
    let absent = FieldMatch(result: .absent)
    return CitationMatch(
      title: TitleMatch(band: .absent, score: 0, candidate: nil, difference: nil),
      container: absent,
      issued: absent,
      author: absent
    )
  }
}
