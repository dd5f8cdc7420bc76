/// What the classes and identifiers of an element let suppose that it holds.
enum ClassNames {
  /// Words that name the author's line.
  private static let byline = [
    "author", "byline", "reporter", "writer", "autor", "auteur", "journalist", "記者",
  ]
  /// Words that name the day of publication.
  private static let date = [
    "date", "time", "publish", "posted", "datum", "fecha", "created", "timestamp", "pubtime", "entry-meta",
    "post-meta", "article-meta",
  ]
  /// Words that name a list of other things, where dates and authors are theirs.
  private static let foreign = [
    "related", "comment", "sidebar", "footer", "update", "widget", "runtime", "lifetime",
  ]

  /// Words of what every page of a site has.
  private static let furniture: Set<Substring> = [
    "footer", "foot", "ft", "copyright", "nav", "navbar", "navigation", "menu", "gnb", "sidebar",
    "breadcrumb",
    "breadcrumbs", "topicpath", "skip", "accesskey", "related", "recommend", "ranking", "popular", "toptb",
    "topbar",
  ]
  /// What systems call the page of what is missing.
  private static let errors = [
    "error404", "error-404", "error_404", "page404", "page-404", "404-page", "not-found", "notfound",
    "not_found",
    "noarticletext", "errorpage", "error-page", "error_page", "status-msg", "page_error", "page-error",
    "pageerror", "page_not_found", "pagenotfound", "err404", "404error", "template-404", "ms-error",
    "alert_error", "no-entry", "player_error", "player-error",
  ]

  /// The classes and the identifier of an element in lower case; nil where it has neither.
  static func names(of attributes: HTMLAttributes) -> String? {
    guard !attributes.isEmpty else { return nil }
    return [attributes["class"], attributes["id"]].compactMap { $0 }.joinedIfAny(limit: 200)
  }

  /// Whether names are those of what every page of a site has.
  static func areFurniture(_ names: String) -> Bool {
    names.split { !$0.isASCII || !$0.isLetter && !$0.isNumber }.contains(where: furniture.contains)
  }

  /// Whether a picture, by its alternative text or its file's name, is that of an error page: `404.png`.
  static func markError(picture attributes: HTMLAttributes) -> Bool {
    if let text = attributes["alt"], StatusLine(text.lowercased()) != nil { return true }
    guard let file = attributes["src"]?.split(separator: "/").last, file.utf8.count <= 40 else {
      return false
    }
    return markError(file.lowercased()) || file.split { !$0.isNumber }.contains("404")
  }

  /// Whether names are those of the page of what is missing.
  static func markError(_ names: String) -> Bool { errors.contains(where: names.contains) }

  /// What the title of an article is called on pages that have no heading of the first rank.
  private static let titles: Set<Substring> = [
    "title", "tit", "headline", "subject", "arttitle", "articletitle", "newstitle", "contenttitle",
    "doctitle", "viewtitle", "article-title", "article_title", "art-title", "art_title", "news-title",
    "news_title", "content-title", "content_title", "view-title", "view_title", "detail-title",
    "detail_title", "entry-title", "post-title", "post_title", "doc-title", "info-title",
  ]

  /// Whether one of the names is that of a title.
  static func areTitle(_ names: String) -> Bool {
    // Most names need not be taken apart.
    (names.holds("tit") || names.holds("headline") || names.holds("subject"))
      && names.split(separator: " ").contains(where: titles.contains)
  }

  /// The kind of mention that an element is, if any.
  static func kind(of attributes: HTMLAttributes, named names: String?) -> PageOutline.Mention.Kind? {
    if attributes["rel"] == "author" { return .byline }
    guard let names else { return nil }
    if foreign.contains(where: names.contains) { return nil }
    if byline.contains(where: names.contains) { return .byline }
    if date.contains(where: names.contains) { return .dateLike }
    return nil
  }
}

extension [String] {
  /// The strings in lower case with a space between, cut to a length; nil where there are none.
  fileprivate func joinedIfAny(limit: Int) -> String? {
    isEmpty ? nil : String(joined(separator: " ").prefix(limit)).lowercased()
  }
}
