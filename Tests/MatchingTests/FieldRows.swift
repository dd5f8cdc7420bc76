import Citations
import Foundation
import TestSupport
import Testing

/// A row of Fixtures/matching/sites.json.
struct SiteRow: Decodable, Sendable, CustomTestStringConvertible {
  let why: String
  let cited: String
  let host: String
  let titles: [String]
  let site: String?
  let type: String
  let result: String

  var testDescription: String { why }
}

/// A row of Fixtures/matching/dates.json; dates are CSL's date-parts.
struct DateRow: Decodable, Sendable, CustomTestStringConvertible {
  let why: String
  let cited: [Int]
  let to: [Int]?
  let page: [Int]?
  let type: String
  let result: String

  var testDescription: String { why }
}

/// A row of Fixtures/matching/authors.json; names are CSL's, a plain string is a literal name.
struct AuthorRow: Decodable, Sendable, CustomTestStringConvertible {
  let why: String
  let cited: [Name]
  let page: [String]
  let site: String?
  /// What the citation says that it appeared in.
  let container: String?
  let result: String

  var testDescription: String { why }

  struct Name: Decodable, Sendable {
    let name: PersonName

    private enum Key: CodingKey {
      case family, given
    }

    init(from decoder: any Decoder) throws {
      if let literal = try? decoder.singleValueContainer().decode(String.self) {
        name = .literal(literal)
      } else {
        let parts = try decoder.container(keyedBy: Key.self)
        name = .western(
          family: try parts.decode(String.self, forKey: .family),
          given: try parts.decode(String.self, forKey: .given)
        )
      }
    }
  }
}

/// The rows of a file under Fixtures/matching/.
func rows<Row: Decodable>(_ file: String) -> [Row] {
  guard let data = try? Data(contentsOf: Fixtures.url("matching").appending(path: file)) else { return [] }
  return (try? JSONDecoder().decode([Row].self, from: data)) ?? []
}
