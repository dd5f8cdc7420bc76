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
  /// What its site is called, in any of the ways that a reader would: the corpus' label, or ours.
  let sites: [String]
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

  /// The pages of `pages/index.jsonl`, served over loopback with their own bytes.
  static func all(in corpora: URL) async throws -> [SavedPage] {
    let folder = corpora.appending(path: "pages")
    let lines = try Data(contentsOf: folder.appending(path: "index.jsonl")).split(separator: 0x0A)
    let labels = try lines.map { try JSONDecoder().decode(Labels.self, from: Data($0)) }
    var seen: Set<RequestURL> = []
    let documents = try labels.enumerated().map { index, labels in
      // The bytes come over http, whatever the page's own scheme is.
      let own = try? labels.url.map { try RequestURL($0.replacing(/^https:/, with: "http:")) }
      let isFree = own.map { seen.insert($0).inserted } ?? false
      return LoopbackWeb.Document(
        address: try isFree
          ? own ?? RequestURL("http://unknown.invalid/") : RequestURL("http://unknown.invalid/\(index)"),
        bytes: try gunzip(folder.appending(path: labels.file))
      )
    }
    let pages = try await LoopbackWeb.read(documents)
    let sites = try JSONDecoder().decode(
      [String: [String]].self,
      from: Data(contentsOf: Fixtures.url("pages/sites.json"))
    )
    return labels.indices.map { index in
      SavedPage(
        labels: labels[index],
        sites: labels[index].site.map { [$0] } ?? sites[labels[index].file] ?? [],
        isHeldOut: index % 2 == 1,
        page: pages[index],
        address: documents[index].address
      )
    }
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
