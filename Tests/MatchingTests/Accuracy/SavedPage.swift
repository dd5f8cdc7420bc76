import Citations
import Fetching
import Foundation
import Pages
import TestSupport
import WebAddresses

/// A saved page of the corpora, and what people read off it.
struct SavedPage: Sendable {
  /// What a careful note would say of it.
  let item: CitationItem
  /// What the program reads in it.
  let page: Page
  /// Its address.
  let address: RequestURL
  /// Its file in the corpus.
  let file: String

  /// A row of the corpus' index.
  private struct Row: Decodable {
    let file: String
    let url: String?
    let title: String?
    let date: String?
    let site: String?
  }

  /// The pages of `pages/index.jsonl` whose title is known.
  static func all(in corpora: URL) throws -> [SavedPage] {
    let folder = corpora.appending(path: "pages")
    let lines = try Data(contentsOf: folder.appending(path: "index.jsonl")).split(separator: 0x0A)
    return try lines.compactMap { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      guard let title = row.title, let address = row.url.flatMap({ try? RequestURL($0) }) else { return nil }
      var item = CitationItem(type: .webpage)
      item.title = title
      // A note names the site; where nobody wrote the name down, its domain stands for it.
      item.containerTitle = row.site ?? address.registrableDomain
      item.issued = row.date.flatMap { date($0) }.map { DateVariable($0) }
      return SavedPage(
        item: item,
        page: read(try gunzip(folder.appending(path: row.file)), at: address),
        address: address,
        file: row.file
      )
    }
  }

  /// The heads of pages in `pages/cofacts.jsonl`, whose title is the one that they gave to Open Graph.
  static func heads(in corpora: URL) throws -> [SavedPage] {
    struct Head: Decodable {
      let url: String
      let titleElement: String?
      let ogTitle: String?
      let siteName: String?
    }
    let data = try Data(contentsOf: corpora.appending(path: "pages/cofacts.jsonl"))
    return try data.split(separator: 0x0A).compactMap { line in
      let head = try JSONDecoder().decode(Head.self, from: Data(line))
      guard let cited = head.ogTitle, let title = head.titleElement, let address = try? RequestURL(head.url)
      else { return nil }
      var page = Page()
      page.titles = [PageTitle(text: title, source: .title)]
      page.siteName = head.siteName
      var item = CitationItem(type: .webpage)
      item.title = cited
      return SavedPage(item: item, page: page, address: address, file: head.url)
    }
  }

  private static func date(_ text: String) -> PartialDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? PartialDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  private static func read(_ bytes: Data, at address: RequestURL) -> Page {
    let response = FetchResponse(status: 200, finalURL: address, contentType: "text/html")
    let reader = PageReader(response: response)
    _ = bytes.withUnsafeBytes(reader.consume)
    return reader.finish().product
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
