import Foundation
import TestSupport

/// A text that would do harm in some format if it came through as it is: a row of Fixtures/reports/nasty-titles.json.
struct NastyTitle: Decodable, Sendable, CustomStringConvertible {
  /// What is nasty about it.
  let name: String
  /// The text.
  let text: String

  var description: String { name }

  /// All rows, and a text of a megabyte.
  static let all: [NastyTitle] = {
    let file = Fixtures.url("reports/nasty-titles.json")
    let rows = (try? JSONDecoder().decode([NastyTitle].self, from: Data(contentsOf: file))) ?? []
    return rows + [NastyTitle(name: "a megabyte", text: String(repeating: "長 <b>|", count: 131_072))]
  }()
}
