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

  /// A row of either file.
  private struct Row: Decodable {
    let language: String
    let title: String
    // pages.json
    let missing: Bool?
    let body: String?
    /// How many neutral paragraphs follow the body's own text.
    let paragraphs: Int?
    // later.json
    let kind: String?
    let shell: String?
    let main: String?
    let site, ogtitle, og, more, r1, r2, r3, `class`: String?
  }

  private struct Collection: Decodable {
    /// One neutral paragraph in each language.
    let paragraphs: [String: String]?
    /// The pages of content management systems, with places for a row's values.
    let shells: [String: String]?
    let pages: [Row]
  }

  /// The pages of a file under Fixtures/pages/soft-404/.
  static func all(in file: String) throws -> [MissingPage] {
    let data = try Data(contentsOf: Fixtures.url("pages/soft-404/\(file)"))
    let collection = try JSONDecoder().decode(Collection.self, from: data)
    let address = try RequestURL("https://www.example.org/a/b")
    return try collection.pages.map { row in
      let html = try row.main.map { try shelled(row, main: $0, in: collection) } ?? plain(row, in: collection)
      let page = SavedPage.read(Data(html.utf8), at: address)
      let isTaken = page.signs.contains {
        switch $0 {
        case .saysNotFound, .parked: true
        default: false
        }
      }
      return MissingPage(
        isMissing: row.missing ?? (row.kind != "present"),
        isTakenForMissing: isTaken,
        account: "\(row.language) \(row.title): \(row.main ?? row.body ?? "")"
      )
    }
  }

  private static func plain(_ row: Row, in collection: Collection) -> String {
    let text = collection.paragraphs?[row.language] ?? ""
    let filler = String(repeating: "<p>\(text)</p>", count: (row.paragraphs ?? 0) * 3)
    return """
      <html lang="\(row.language)"><meta charset="utf-8"><title>\(row.title)</title><body>\
      <nav><a href="/">Home</a> <a href="/404">404</a></nav>\(row.body ?? "")\(filler)</body></html>
      """
  }

  private static func shelled(_ row: Row, main: String, in collection: Collection) throws -> String {
    var html = collection.shells?[row.shell ?? ""] ?? ""
    let values: [(String, String?)] = [
      ("lang", row.language), ("title", row.title), ("main", main), ("site", row.site),
      ("ogtitle", row.ogtitle), ("og", row.og), ("more", row.more), ("r1", row.r1), ("r2", row.r2),
      ("r3", row.r3), ("class", row.class),
    ]
    for (name, value) in values { html = html.replacing("{\(name)}", with: value ?? "") }
    return html
  }
}
