import Auditing
import CLibcmark
import Foundation
import TestSupport
import Testing

@testable import ReportWriters

@Suite("what comes from outside")
struct NastyTitleTests {
  private func report(
    _ writer: any ReportWriter.Type,
    _ title: NastyTitle,
    color: Bool = false
  ) throws -> String {
    var options = ReportOptions(version: "1.0.0")
    options.usesColor = color
    var text = ""
    writer.init(options: options).write(try SampleAudit.saying(title.text), to: &text)
    return text
  }

  @Test("never drives a terminal", arguments: NastyTitle.all)
  func terminal(title: NastyTitle) throws {
    for writer in [TextReportWriter.self, URLListWriter.self] as [any ReportWriter.Type] {
      let text = try report(writer, title)
      let hazards = text.unicodeScalars.filter { $0 != "\n" && SafeText.isHazard($0) }
      #expect(hazards.isEmpty)
    }
  }

  @Test("leaves the terminal's lines as they are: one finding, one line", arguments: NastyTitle.all)
  func lines(title: NastyTitle) throws {
    let lines = try report(TextReportWriter.self, title).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("chapter.txt:4:1: ") }.count == 3)
  }

  @Test("is never live in Markdown", arguments: NastyTitle.all)
  func markdown(title: NastyTitle) throws {
    // The quotation of the note has its own rule, below.
    let html = renderedByGitHub(try report(MarkdownReportWriter.self, title))
      .replacing(#/<blockquote>(?s:.*?)<\/blockquote>/#, with: "")
    let tags = Set(html.matches(of: #/<[^>]*>/#).map { String($0.output) })
    let allowed =
      #/<\/?(h[123]|p|ul|li|table|thead|tbody|tr|code|strong|blockquote|a)>|<br \/>|<t[hd]( align="right")?>|<\/t[hd]>|<a href="https:\/\/example\.org\/a">|<!-- -->/#
    #expect(tags.filter { $0.wholeMatch(of: allowed) == nil } == [])
  }

  @Test(
    "leaves the addresses of the note's own text live, each showing where it leads",
    arguments: NastyTitle.all
  )
  func quotedAddresses(title: NastyTitle) throws {
    let html = renderedByGitHub(try report(MarkdownReportWriter.self, title))
    let quotes = html.matches(of: #/<blockquote>(?s:.*?)<\/blockquote>/#).map { String($0.output) }
    #expect(!quotes.isEmpty)
    for link in quotes.joined().matches(of: #/<a href="([^"]*)">([^<]*)<\/a>/#) {
      #expect(link.1.hasPrefix("http://") || link.1.hasPrefix("https://"))
      #expect(link.2 == link.1)
    }
  }

  @Test("stays in its cell of a Markdown table", arguments: NastyTitle.all)
  func markdownCells(title: NastyTitle) throws {
    let html = renderedByGitHub(try report(MarkdownReportWriter.self, title))
    let rows = html.split(separator: "<tr>").dropFirst().map { $0.split(separator: "</tr>")[0] }
    let cells = rows.map { $0.matches(of: #/<t[hd][ >]/#).count }
    // Columns of the summary, of the evidence and of the list.
    #expect(Set(cells).isSubset(of: [11, 4, 5]))
    #expect(rows.count == 2 + 5 + 6)
  }

  @Test("is never live in the query sheet, nor begins anything there", arguments: NastyTitle.all)
  func queries(title: NastyTitle) throws {
    let markdown = try report(QueryReportWriter.self, title)
    let html = renderedByGitHub(markdown).replacing(#/<blockquote>(?s:.*?)<\/blockquote>/#, with: "")
    let tags = Set(html.matches(of: #/<[^>]*>/#).map { String($0.output) })
    #expect(
      tags.subtracting(["<!-- -->"]).isSubset(
        of: ["h1", "h2", "h3", "p", "strong"].flatMap { ["<\($0)>", "</\($0)>"] }
      )
    )
    #expect(html.matches(of: #/<h[123]>/#).count == 4)
    #expect(markdown.matches(of: #/\*\*Query \d+\*\*/#).count == 2)
  }

  @Test("is in the JSON as it came", arguments: NastyTitle.all)
  func json(title: NastyTitle) throws {
    let text = try report(JSONReportWriter.self, title)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let findings = object?["findings"] as? [[String: Any]]
    #expect(findings?.first?["message"] as? String == title.text)
  }

  /// The HTML that GitHub's own parser makes of Markdown, raw HTML let through so that it would be seen.
  private func renderedByGitHub(_ markdown: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_UNSAFE
    let parser = cmark_parser_new(options)
    defer { cmark_parser_free(parser) }
    for name in ["table", "autolink", "strikethrough", "tagfilter"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    guard let html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else {
      return ""
    }
    defer { free(html) }
    return String(cString: html)
  }
}
