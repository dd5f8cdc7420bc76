import Fetching
import Foundation
import Pages
import TestSupport
import WebAddresses

/// A page of our own that says that it is not there, or one that only looks like it.
struct MissingPage: Sendable {
  /// Whether it is not there.
  let isMissing: Bool
  /// Whether the program takes it for a missing or parked page.
  let isTakenForMissing: Bool
  /// What to say of it.
  let account: String

  /// A row of the file.
  private struct Row: Decodable {
    let language: String
    /// `missing` or `parked`; `present` is there, and `gate` as well, though it shows nothing to a stranger.
    let kind: String
    /// Which page of `shells` it stands in.
    let shell: String
    /// What stands in its places.
    let values: [String: String]
    /// How many neutral paragraphs follow its own text.
    let paragraphs: Int?
  }

  private struct Collection: Decodable {
    /// The pages of content management systems, with places for a row's values.
    let shells: [String: String]
    /// One neutral paragraph in each language.
    let paragraphs: [String: String]?
    let pages: [Row]
  }

  /// The pages of a file under Fixtures/pages/soft-404/.
  static func all(in file: String) async throws -> [MissingPage] {
    let data = try Data(contentsOf: Fixtures.url("pages/soft-404/\(file)"))
    let collection = try JSONDecoder().decode(Collection.self, from: data)
    let documents = try collection.pages.enumerated().map { index, row in
      LoopbackWeb.Document(
        address: try RequestURL("http://www.example.org/a/\(index)"),
        bytes: Data(html(row, in: collection).utf8)
      )
    }
    return zip(collection.pages, try await LoopbackWeb.read(documents)).map { row, page in
      MissingPage(
        isMissing: ["missing", "parked"].contains(row.kind),
        isTakenForMissing: page.signs.contains {
          switch $0 {
          case .saysNotFound, .parked: true
          default: false
          }
        },
        account: "\(row.language) \(row.values["title"] ?? ""): \(row.values["main"] ?? "") \(page.signs)"
      )
    }
  }

  private static func html(_ row: Row, in collection: Collection) -> String {
    let text = collection.paragraphs?[row.language] ?? ""
    var html = collection.shells[row.shell] ?? ""
    let values = row.values.merging(["lang": row.language]) { own, _ in own }
    for (name, value) in values { html = html.replacing("{\(name)}", with: value) }
    html = html.replacing(
      "{filler}",
      with: String(repeating: "<p>\(text)</p>", count: (row.paragraphs ?? 0) * 3)
    )
    // A place that has no value of the row's stays empty.
    for match in html.matches(of: /\{[a-z0-9]+\}/).reversed() { html.removeSubrange(match.range) }
    return html
  }
}
