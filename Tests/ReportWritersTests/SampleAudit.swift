import Auditing
import Citations
import FetchPlanning
import Fetching
import Foundation
import Manuscripts
import Matching
import Messages
import Pages
import WebAddresses

/// An audit made by hand, with every kind of value that a report can show.
enum SampleAudit {
  private static let day = Date(timeIntervalSince1970: 1_700_000_000)

  /// An audit in which one text stands wherever text from outside can stand.
  static func saying(_ text: String) throws -> Audit {
    let path = "chapter.txt"
    let place = SourceLocation.text(line: 4, column: 1)
    let url = try RequestURL("https://example.org/a")
    let link = Link(url: "https://example.org/a", request: .success(url), location: place)
    let broken = Link(url: text, request: .failure(.missingHost), location: place)

    var item = CitationItem(type: .articleNewspaper)
    item.title = text
    item.containerTitle = text
    item.author = [.literal(text), .western(family: text, given: text)]
    item.issued = DateVariable(
      PartialDate(year: 2023, month: 5, day: 20),
      to: PartialDate(year: 2023, month: 6)
    )
    item.volume = text
    item.url = text

    var page = Page()
    page.titles = [PageTitle(text: text, source: .openGraph), PageTitle(text: text, source: .heading)]
    page.siteName = text
    page.authors = [text, text]
    page.language = "zh-Hant"
    page.published = PartialDate(year: 2023, month: 5)
    page.canonicalURL = text
    page.charset = "Big5"

    let result = FetchResult(
      request: FetchRequest(url: url),
      outcome: .response(
        FetchResponse(status: 200, finalURL: url, contentType: "text/html", charset: "big5", bytes: 512)
      ),
      redirects: [Redirect(status: 301, to: url)],
      product: page,
      attempts: 1,
      duration: .milliseconds(412),
      checkedAt: day
    )
    let differs = FieldMatch(result: .differs, expected: text, found: text)
    let match = CitationMatch(
      title: TitleMatch(band: .differs, score: 0.123456, candidate: page.titles[0], difference: text),
      container: differs,
      issued: FieldMatch(result: .agrees),
      author: differs
    )
    let failed = FetchResult<Page>(
      request: FetchRequest(url: url),
      outcome: .failure(FetchFailure(kind: .tls(.expired), message: text)),
      redirects: [],
      product: nil,
      attempts: 3,
      duration: .seconds(2),
      checkedAt: day
    )
    let raw = RawCitation(text: text, location: SourceRange(start: place, end: .text(line: 4, column: 20)))
    func audited(
      _ id: String,
      _ kind: Citation.Kind,
      _ links: [Link],
      _ verdict: Verdict,
      _ check: LinkCheck?
    )
      -> AuditedCitation
    {
      AuditedCitation(
        citation: Citation(id: id, kind: kind, item: item, links: links, raw: raw),
        verdict: verdict,
        check: check,
        match: check?.page == nil ? nil : match
      )
    }
    let unresolved = BackReference(
      form: .previousNote,
      words: text,
      target: .unresolved(Message(verbatim: text))
    )
    let resolved = BackReference(form: .note(label: text), words: text, target: .citation("n1.1"))
    let citations = [
      audited(
        "n1.1",
        .source,
        [link],
        .mismatch,
        LinkCheck(requestURL: url, status: .ok, result: result)
      ),
      audited(
        "n1.2",
        .source,
        [link],
        .unreachable,
        LinkCheck(requestURL: url, status: .tlsError, result: failed)
      ),
      audited(
        "n1.3",
        .source,
        [broken],
        .broken,
        LinkCheck(requestURL: nil, status: .invalidURL, result: nil)
      ),
      audited("n1.4", .backReference(unresolved), [], .notChecked, nil),
      audited("n1.5", .backReference(resolved), [], .mismatch, nil),
    ]
    let marker = NoteMarker(label: text, location: place, block: 0, utf8Offset: 0)
    let note = Note(
      id: "n1",
      label: text,
      location: SourceRange(start: place, end: .text(line: 4, column: 20)),
      markers: [marker],
      passage: Passage(text: text, at: place)
    )
    let manuscript = Manuscript(
      path: path,
      format: .text,
      blocks: [],
      notes: [note],
      orphanMarkers: [marker]
    )
    func finding(_ severity: Severity, note: String?, citation: String?) -> Finding {
      Finding(
        rule: "title/mismatch",
        severity: severity,
        message: Message(verbatim: text),
        path: path,
        location: place,
        note: note,
        citation: citation,
        suggestion: text
      )
    }
    return Audit(
      startedAt: day,
      finishedAt: day.addingTimeInterval(60),
      isOffline: false,
      isInterrupted: true,
      documents: [
        AuditedDocument(
          manuscript: manuscript,
          notes: [AuditedNote(note: note, citations: citations)],
          links: [link, broken],
          checks: [url: LinkCheck(requestURL: url, status: .ok, result: result)]
        )
      ],
      findings: [
        finding(.error, note: "n1", citation: "n1.1"), finding(.warning, note: "n1", citation: nil),
        finding(.note, note: nil, citation: nil),
      ]
    )
  }
}
