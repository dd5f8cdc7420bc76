package import Auditing
import Citations
import Fetching
import Messages
package import Pages
import WebAddresses

/// What `ibid inspect` tells: one page as ibid sees it.
package struct Inspection: Sendable {
  /// Where the page came from.
  package enum Origin: Sendable {
    /// An address, asked.
    case address(LinkCheck)
    /// A file of so many bytes.
    case file(path: String, contentType: String, bytes: Int)
  }

  private let origin: Origin
  private let page: Page?

  /// Makes an inspection; `page` is nil where there was none to read.
  package init(_ origin: Origin, page: Page?) {
    self.origin = origin
    self.page = page
  }

  /// The public JSON, `ibid-inspect-1`.
  package func json() -> String {
    JSONText.of(InspectionObject(origin, page: page))
  }

  /// A table for a person.
  package func text(_ options: ReportOptions) -> String {
    var rows: [(String, String)] = []
    switch origin {
    case .address(let check):
      rows.append(("address", check.requestURL?.string ?? ""))
      rows.append(("answer", options.language(check.answerText)))
      rows += check.hopTexts.map { ("redirect", $0) }
      if let response = check.response {
        rows.append(("page", response.finalURL.string))
        rows.append(("content", "\(response.contentType ?? "of unknown type"), \(response.bytes) bytes"))
      }
    case .file(let path, let contentType, let bytes):
      rows.append(("file", path))
      rows.append(("content", "\(contentType), \(bytes) bytes"))
    }
    if let page {
      rows += page.titles.map { ($0.source.rawValue, $0.text) }
      let others: [(String, String?)] = [
        ("site", page.siteName),
        ("published", page.published?.isoText),
        ("authors", page.authors.isEmpty ? nil : page.authors.joined(separator: "; ")),
        ("language", page.language),
        ("canonical", page.canonicalURL),
        ("encoding", page.charset),
      ]
      rows += others.compactMap { name, value in value.map { (name, $0) } }
    }
    var table = TextTable([.left, .left])
    for (name, value) in rows {
      table.add([TextTable.Cell(text: name, role: .faint), TextTable.Cell(text: SafeText.line(value))])
    }
    return table.lines(TextStyle(usesColor: options.usesColor)).joined(separator: "\n") + "\n"
  }
}
