package import Citations

/// What a page says of itself.
package struct Page: Sendable, Hashable, Codable {
  /// All titles in order of trust, the most trusted first.
  package var titles: [PageTitle] = []
  /// What else may be its title: headings of lower ranks, and titles in records. One of them may bear out that it is the
  /// page that a note cites, none that it is another.
  package var possibleTitles: [PageTitle] = []
  /// The site's or publication's name.
  package var siteName: String?
  /// When it was published.
  package var published: PartialDate?
  /// Its authors as the page has them.
  package var authors: [String] = []
  /// A BCP 47 tag.
  package var language: String?
  /// The address that the page calls its own, as it stands there, resolved against the page's address.
  package var canonicalURL: String?
  /// The encoding that the page was read in, by its WHATWG name.
  package var charset: String?
  /// Its text in small; nil where there is too little to tell it from another page's.
  package var textPrint: TextPrint?
  /// What makes it look like an answer that is no page (see `PageSign`).
  package var signs: Set<PageSign> = []

  /// Makes a page that says nothing.
  package init() {}

  /// The page without what a citation is compared with, but for its title: what it shows, and what it is a sign of.
  package var undescribed: Page {
    var page = self
    page.titles = Array(titles.prefix(1))
    page.possibleTitles = []
    // A title that is the site's name is none of the page's own.
    page.siteName = siteName == title?.text ? siteName : nil
    page.published = nil
    page.authors = []
    page.language = nil
    return page
  }

  /// The title that a reader would call the page's.
  package var title: PageTitle? { titles.first }
}
