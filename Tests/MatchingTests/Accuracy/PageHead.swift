import Citations
import Foundation
import Pages
import WebAddresses

/// The head of a page in Chinese, cited by the title that it gave to Open Graph.
struct PageHead: Sendable {
  /// The note.
  let item: CitationItem
  /// The page with nothing but its title element.
  let page: Page
  /// Its address.
  let address: RequestURL

  /// The heads in `pages/cofacts.jsonl`.
  static func all(in corpora: URL) throws -> [PageHead] {
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
      return PageHead(item: item, page: page, address: address)
    }
  }
}
