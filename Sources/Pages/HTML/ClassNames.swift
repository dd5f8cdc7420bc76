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

  /// The kind of mention that an element is, if any.
  static func kind(of attributes: HTMLAttributes) -> PageOutline.Mention.Kind? {
    let relation = attributes["rel"]
    if relation == "author" { return .byline }
    guard let names = [attributes["class"], attributes["id"]].compactMap({ $0 }).joinedIfAny(limit: 200)
    else {
      return nil
    }
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
