/// In which order a page writes day and month.
enum DateOrder {
  /// The order that the page's language uses: month first in the English of the United States alone.
  static func of(_ outline: PageOutline) -> DateText.Order {
    let tag = outline.language ?? outline.contents(of: "og:locale").first ?? ""
    return ["en", "en-us", "en_us"].contains(tag.lowercased()) ? .monthFirst : .dayFirst
  }
}
