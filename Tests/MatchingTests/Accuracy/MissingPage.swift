import Auditing
import Citations
import Fetching
import Foundation
import Matching
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
    /// What a manuscript cites it as; nil says nothing of its title and its address.
    let cites: Cited?
    /// The address that it is shown at; nil is the one that is cited.
    let final: String?
    /// Which page of `shells` it stands in.
    let shell: String
    /// What stands in its places.
    let values: [String: String]
    /// How many neutral paragraphs follow its own text.
    let paragraphs: Int?
  }

  private struct Cited: Decodable {
    let title: String
    let URL: String
  }

  private struct Collection: Decodable {
    /// The pages of content management systems, with places for a row's values.
    let shells: [String: String]
    /// One neutral paragraph in each language.
    let paragraphs: [String: String]?
    let pages: [Row]
  }

  /// The pages of a file under Fixtures/pages/soft-404/.
  ///
  /// - Parameter asCited: Whether each is held against the title that it is cited under, which outweighs what it says;
  ///   else it is judged by what it says alone.
  static func all(in file: String, asCited: Bool = false) async throws -> [MissingPage] {
    let data = try Data(contentsOf: Fixtures.url("pages/soft-404/\(file)"))
    let collection = try JSONDecoder().decode(Collection.self, from: data)
    let documents = try collection.pages.enumerated().map { index, row in
      LoopbackWeb.Document(
        address: try RequestURL(row.cites?.URL ?? "http://www.example.org/a/\(index)"),
        bytes: Data(html(row, in: collection).utf8),
        final: try row.final.map { try RequestURL($0) }
      )
    }
    return try await zip(collection.pages, LoopbackWeb.fetch(documents)).map { row, result in
      let title: CitedTitle = !asCited ? .none : shows(result, row.cites?.title) ? .there : .missing
      let status = LinkStatus(result, title: title)
      return MissingPage(
        isMissing: ["missing", "parked"].contains(row.kind),
        isTakenForMissing: status == .soft404 || status == .parked,
        account: """
          \(row.language) \(row.values["title"] ?? ""): \(row.values["main"] ?? "") \(status) \
          \(result.product.map { "\($0.signs)" } ?? "\(result.outcome)")
          """
      )
    }
  }

  /// Whether an answer's page has a title, as an audit finds it.
  private static func shows(_ result: FetchResult<Page>, _ title: String?) -> Bool {
    guard case .response(let response) = result.outcome, let page = result.product else { return false }
    var item = CitationItem(type: .webpage)
    item.title = title
    let band = CitationMatcher().match(item, with: page, at: response.finalURL).title.band
    return band == .agrees || band == .near
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
