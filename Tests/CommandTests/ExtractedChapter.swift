import Foundation
import TestSupport
import Testing

/// The notes of a sample chapter: those of its truth file, or those that `ibid extract` prints.
struct ExtractedChapter: Decodable {
  struct Place: Decodable, Equatable {
    let line: Int
    let column: Int
    var endLine: Int?
    var endColumn: Int?
  }

  struct Name: Decodable, Equatable {
    var literal: String?
    var family: String?
    var given: String?
  }

  struct Item: Decodable, Equatable {
    struct Issued: Decodable, Equatable {
      let dateParts: [[Int]]
      enum CodingKeys: String, CodingKey { case dateParts = "date-parts" }
    }

    var title: String?
    var author: [Name]?
    var editor: [Name]?
    var containerTitle: String?
    var publisher: String?
    var issued: Issued?
    var volume: String?
    var issue: String?
    var page: String?
    enum CodingKeys: String, CodingKey {
      case title, author, editor, publisher, issued, volume, issue, page
      case containerTitle = "container-title"
    }
  }

  struct Link: Decodable, Equatable {
    let url: String
    let requestURL: String
  }

  struct Citation: Decodable {
    let id: String
    let kind: String
    var item: Item?
    var links: [Link]?
    var refersTo: String?
  }

  struct Note: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let label: String
    let location: Place
    let markers: [Place]
    let text: String
    let citations: [Citation]
    var testDescription: String { id }
  }

  let notes: [Note]
  var doubtfulMarkers: [Doubt]?

  struct Doubt: Decodable {
    let label: String
    let line: Int
    let column: Int
  }

  private struct Extraction: Decodable { let documents: [ExtractedChapter] }

  /// What a careful reader reads off the chapter.
  static func truth(_ chapter: String) throws -> ExtractedChapter {
    try JSONDecoder().decode(
      Self.self,
      from: Data(contentsOf: Fixtures.url("manuscripts/text/\(chapter).json"))
    )
  }

  /// What the built program extracts from it.
  static func extracted(_ chapter: String) throws -> ExtractedChapter {
    let run = try Program(
      shell: "ibid extract --format json \(chapter).txt",
      in: Fixtures.url("manuscripts/text")
    )
    let documents = try JSONDecoder().decode(Extraction.self, from: Data(run.output.utf8)).documents
    return try #require(documents.first, "\(run.errors)")
  }
}
