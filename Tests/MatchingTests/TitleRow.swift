import Testing

/// A row of Fixtures/matching/titles.json: a cited title, a page's titles, and how they should compare.
struct TitleRow: Decodable, Sendable, CustomTestStringConvertible {
  let why: String
  let cited: String
  let titles: [String]
  let site: String?
  let host: String?
  /// Whether another field of the citation agrees with the page.
  let supported: Bool?
  /// Whether the author does, or the day.
  let identified: Bool?
  /// Whether the page is of the very day that is cited.
  let sameDay: Bool?
  /// Where the page's titles stand; in its title element where the row does not say.
  let source: String?
  /// Whether the cited address is a site's front page.
  let frontPage: Bool?
  let band: String
  let difference: String?

  var testDescription: String { "\(why): \(cited) | \(titles.joined(separator: " || "))" }

  static let all: [TitleRow] = rows("titles.json")
}
