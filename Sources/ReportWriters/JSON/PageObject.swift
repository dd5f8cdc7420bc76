import Citations
import Pages

/// A citation's `page`: what the page says of itself.
struct PageObject: Encodable {
  private let title: String?
  private let titleFrom: String?
  private let siteName: String?
  private let published: String?
  private let authors: [String]?
  private let language: String?
  private let canonicalURL: String?
  private let titles: [Title]?

  /// One title that the page gives itself.
  private struct Title: Encodable {
    let text: String
    let from: String
  }

  /// Makes the object of a page; `listsTitles` adds all its titles, for `ibid inspect`.
  init(_ page: Page, listsTitles: Bool = false) {
    title = page.title?.text
    titleFrom = page.title?.source.rawValue
    siteName = page.siteName
    published = page.published?.isoText
    authors = page.authors.isEmpty ? nil : page.authors
    language = page.language
    canonicalURL = page.canonicalURL
    titles = listsTitles ? page.titles.map { Title(text: $0.text, from: $0.source.rawValue) } : nil
  }
}

extension Page {
  /// Whether it says nothing of itself that `page` of the JSON could hold.
  var isSilent: Bool {
    titles.isEmpty && siteName == nil && published == nil && authors.isEmpty && language == nil
      && canonicalURL == nil
  }
}
