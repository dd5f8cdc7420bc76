import Matching
import Pages

/// A citation's `match`: each field held against the page.
struct MatchObject: Encodable {
  private let title: Field
  private let container: Field
  private let issued: Field
  private let author: Field

  /// One field; `expected` and `found` stand where the two differ.
  private struct Field: Encodable {
    let result: String
    var score: Double?
    var expected: String?
    var found: String?
  }

  /// Makes the object of a match; `citedTitle` is the citation's own.
  init(_ match: CitationMatch, citedTitle: String?) {
    title = Self.field(match.title, citedTitle: citedTitle)
    container = Self.field(match.container)
    issued = Self.field(match.issued)
    author = Self.field(match.author)
  }

  private static func field(_ match: TitleMatch, citedTitle: String?) -> Field {
    let differs = match.band.result == .differs
    return Field(
      result: match.band.result.rawValue,
      score: match.band == .absent ? nil : rounded(match.score),
      expected: differs ? citedTitle : nil,
      found: differs ? match.candidate?.text : nil
    )
  }

  private static func field(_ match: FieldMatch) -> Field {
    Field(
      result: match.result.rawValue,
      score: match.score.map(rounded),
      expected: match.expected,
      found: match.found
    )
  }

  /// A score as reports show it: three places, and within 0...1 whatever came in.
  private static func rounded(_ score: Double) -> Double {
    score.isFinite ? (min(max(score, 0), 1) * 1000).rounded() / 1000 : 0
  }
}
