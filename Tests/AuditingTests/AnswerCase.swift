import Citations
import FetchPlanning
import Fetching
import Foundation
import Manuscripts
import Pages
import TestSupport
import Testing
import WebAddresses

/// A row of Fixtures/answers/answers.json: a citation, the answer to its address, and what is to be said of them.
struct AnswerCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Item: Decodable, Sendable {
    let title: String
    let container: String?
    let issued: [Int]?
    let author: [String]?
  }

  struct Answer: Decodable, Sendable {
    let failure: String?
    let message: String?
    let status: Int?
    let final: String?
    let redirects: [Hop]?
    let truncated: Bool?
    let headers: [String: String]?
    let history: History?
    let page: SaidPage?
  }

  struct Hop: Decodable, Sendable {
    let status: Int
    let to: String
    let fragment: String?
  }

  struct History: Decodable, Sendable {
    let checks: Int
    let since: Double
  }

  struct SaidPage: Decodable, Sendable {
    let titles: [String]
    let site: String?
    let published: [Int]?
    let authors: [String]?
    let canonical: String?
    let signs: [[String]]?
  }

  let because: String
  let url: String
  let item: Item
  let answer: Answer?
  let status: String
  let verdict: String
  /// The findings of the rules that need the network, as `rule: message`.
  let finds: [String]
  let suggests: [String]?
  /// The findings of the rules that look at answers and run without them too, as `rule: suggestion`.
  let beside: [String]?

  var testDescription: String { because }

  static let all: [AnswerCase] = {
    guard let data = try? Data(contentsOf: Fixtures.url("answers/answers.json")) else { return [] }
    return (try? JSONDecoder().decode([AnswerCase].self, from: data)) ?? []
  }()
}

extension AnswerCase {
  /// A manuscript whose one note cites the source.
  var manuscript: CitedManuscript {
    var item = CitationItem(type: .articleNewspaper)
    item.title = self.item.title
    item.containerTitle = self.item.container
    item.issued = self.item.issued.flatMap(date).map { DateVariable($0) }
    item.author = (self.item.author ?? []).map { .literal($0) }
    return Self.manuscript(citing: [(item, url)])
  }

  /// A manuscript with one note that cites some sources.
  static func manuscript(citing sources: [(item: CitationItem, url: String)]) -> CitedManuscript {
    let place = SourceLocation.text(line: 3, column: 1)
    let range = SourceRange(start: place, end: place)
    let marker = NoteMarker(label: "1", location: .text(line: 1, column: 5), block: 0, utf8Offset: 0)
    let passage = Passage(text: "…", at: place)
    let note = Note(id: "n1", label: "1", location: range, markers: [marker], passage: passage)
    let citations = sources.enumerated().map { index, source in
      let request = Result { () throws(AddressError) in try RequestURL(source.url) }
      let link = Link(url: source.url, request: request, location: .text(line: 3, column: 9 + index))
      let raw = RawCitation(text: "…", location: range)
      return Citation(id: "n1.\(index + 1)", kind: .source, item: source.item, links: [link], raw: raw)
    }
    let manuscript = Manuscript(path: "a.txt", format: .text, blocks: [], notes: [note])
    return CitedManuscript(
      manuscript: manuscript,
      notes: [CitedNote(note: note, citations: citations)],
      links: []
    )
  }

  /// The answers of the run.
  func results() throws -> [RequestURL: FetchResult<Page>] {
    guard let answer, let address = try? RequestURL(url) else { return [:] }
    let redirects = try (answer.redirects ?? []).map {
      Redirect(status: $0.status, to: try RequestURL($0.to), fragment: $0.fragment)
    }
    let result = FetchResult(
      request: FetchRequest(url: address),
      outcome: try answer.outcome(),
      redirects: redirects,
      product: try answer.page?.page(),
      attempts: 1,
      duration: .milliseconds(10),
      checkedAt: Date(timeIntervalSince1970: 0),
      failureHistory: answer.history.map {
        FailureHistory(checks: $0.checks, since: Date(timeIntervalSince1970: $0.since))
      }
    )
    return [address: result]
  }
}

extension AnswerCase.Answer {
  fileprivate func outcome() throws -> FetchOutcome {
    if let failure {
      return .failure(FetchFailure(kind: try #require(kinds[failure]), message: message ?? ""))
    }
    return .response(
      FetchResponse(
        status: try #require(status),
        finalURL: try RequestURL(try #require(final)),
        contentType: "text/html",
        isTruncated: truncated == true,
        headers: headers ?? [:]
      )
    )
  }
}

extension AnswerCase.SaidPage {
  fileprivate func page() throws -> Page {
    var page = Page()
    page.titles = titles.map { PageTitle(text: $0, source: .title) }
    page.siteName = site
    page.published = published.flatMap(date)
    page.authors = authors ?? []
    page.canonicalURL = canonical
    page.signs = Set(try (signs ?? []).map { try sign($0) })
    return page
  }

  private func sign(_ words: [String]) throws -> PageSign {
    let text = words.count > 1 ? words[1] : ""
    switch words.first {
    case "saysNotFound": return .saysNotFound(text)
    case "mayBeMissing": return .mayBeMissing(text)
    case "parked": return .parked(text)
    case "challenge": return .challenge(text)
    case "login": return .login(text)
    case "outOfService": return .outOfService(text)
    case "notice": return .notice(text)
    case "refresh": return .refresh(text)
    default:
      try #require(words.first == "needsJavaScript")
      return .needsJavaScript
    }
  }
}

private let kinds: [String: FetchFailure.Kind] = [
  "timeout": .timeout, "noSuchHost": .noSuchHost, "nameLookup": .nameLookup, "connection": .connection,
  "tls": .tls(.expired), "redirectLoop": .redirectLoop, "tooManyRedirects": .tooManyRedirects,
  "invalidRedirect": .invalidRedirect, "privateAddress": .privateAddress, "cancelled": .cancelled,
]

private func date(_ parts: [Int]) -> PartialDate? {
  guard let year = parts.first else { return nil }
  return PartialDate(
    year: year,
    month: parts.count > 1 ? parts[1] : nil,
    day: parts.count > 2 ? parts[2] : nil
  )
}
