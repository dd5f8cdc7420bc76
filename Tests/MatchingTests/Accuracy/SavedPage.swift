import Citations
import Fetching
import Foundation
import Pages
import TestSupport
import WebAddresses

/// A saved page of the corpora: what people read off it, and what the program reads in it.
struct SavedPage: Sendable {
  /// A row of the corpus' index.
  struct Labels: Decodable, Sendable {
    let file: String
    let source: String
    let url: String?
    let lang: String?
    let title: String?
    let date: String?
    let otherDates: [String]?
    let author: Names?
    let site: String?
    let charset: String?
  }

  /// One name or several.
  struct Names: Decodable, Sendable {
    let all: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      all = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
    }
  }

  /// What people read off it.
  let labels: Labels
  /// Whether nobody looks at it while mending: the odd rows of the index.
  let isHeldOut: Bool
  /// What the program reads in it.
  let page: Page
  /// Its address.
  let address: RequestURL

  /// The two letters of its language.
  var language: String { labels.lang.map { String($0.prefix(2)).lowercased() } ?? "–" }

  /// What a careful note would say of it; nil where nobody wrote its title down. A note names the site: where nobody
  /// wrote the name down, its domain stands for it.
  var item: CitationItem? {
    guard let title = labels.title else { return nil }
    var item = CitationItem(type: .webpage)
    item.title = title
    item.containerTitle = labels.site ?? address.registrableDomain
    item.issued = labels.date.flatMap { Self.date($0) }.map { DateVariable($0) }
    return item
  }

  /// The pages of `pages/index.jsonl`.
  static func all(in corpora: URL) throws -> [SavedPage] {
    let folder = corpora.appending(path: "pages")
    let lines = try Data(contentsOf: folder.appending(path: "index.jsonl")).split(separator: 0x0A)
    return try lines.enumerated().map { index, line in
      let labels = try JSONDecoder().decode(Labels.self, from: Data(line))
      let address =
        try labels.url.flatMap { try? RequestURL($0) } ?? RequestURL("https://unknown.invalid/")
      return SavedPage(
        labels: labels,
        isHeldOut: index % 2 == 1,
        page: read(try gunzip(folder.appending(path: labels.file)), at: address),
        address: address
      )
    }
  }

  /// Reads a page's bytes as a server would have sent them.
  static func read(_ bytes: Data, at address: RequestURL) -> Page {
    let response = FetchResponse(status: 200, finalURL: address, contentType: "text/html")
    let reader = PageReader(response: response)
    _ = bytes.withUnsafeBytes(reader.consume)
    return reader.finish().product
  }

  private static func date(_ text: String) -> PartialDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? PartialDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private static func gunzip(_ file: URL) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
}
