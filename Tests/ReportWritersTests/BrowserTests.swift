import Foundation
import TestSupport
import Testing

@testable import ReportWriters

@Suite(
  "The HTML report in Chromium",
  .enabled(if: Browser.tool != nil, "needs Debian's chromium"),
  .serialized
)
struct BrowserTests {
  private func report(_ text: String) throws -> String {
    var html = ""
    HTMLReportWriter(options: ReportOptions(version: "1.0.0")).write(try SampleAudit.saying(text), to: &html)
    return html
  }

  /// The verdicts of the entries that are to be seen.
  private func shown(_ page: String) -> [String] {
    page.matches(of: #/<article [^>]*>/#).map { String($0.output) }.filter { !$0.contains("hidden=") }
      .compactMap { $0.firstMatch(of: #/data-verdict="([a-z-]*)"/#).map { String($0.1) } }
  }

  @Test(
    "runs nothing that a title brings with it, and gives the browser no cause to complain",
    arguments: [
      "<script>console.error('ran')</script><img src=x onerror=console.error('ran')>",
      "</script></style></title><svg onload=console.error('ran')>",
      "\"><script>console.error('ran')</script>",
      "javascript:console.error('ran')", "אבג <b>\u{202E}abc</b> 【海】👩‍👩‍👧",
    ]
  )
  func hostile(title: String) throws {
    let browser = try Browser(opening: report(title))
    #expect(browser.console == [])
    #expect(browser.page.contains("of 7 shown</output>"))
    #expect(browser.page.matches(of: #/<script/#).count == 1)
  }

  @Test(
    "shows what the part of its address behind the # asks for",
    arguments: [
      ("", ["mismatch", "", ""]),
      ("show=all", ["mismatch", "", "", "unreachable", "broken", "not-checked", "mismatch"]),
      ("show=all&verdict=broken", ["broken"]), ("severity=error", ["mismatch"]),
      ("show=all&rule=title/mismatch&verdict=mismatch", ["mismatch"]), ("rule=link/parked", []),
      ("show=all&host=example.org&verdict=unreachable", ["unreachable"]),
      ("show=all&search=http+200", ["mismatch"]),
      ("show=all&search=nowhere+to+be+found", []), ("verdict=no-such-verdict", []),
      ("show=no-such-choice", ["mismatch", "", ""]),
    ]
  )
  func filters(fragment: String, verdicts: [String]) throws {
    let browser = try Browser(opening: report("海港的燈塔"), fragment: fragment)
    #expect(shown(browser.page) == verdicts)
    #expect(browser.console == [])
  }

  @Test("can show its entries in the order of the notes")
  func order() throws {
    let browser = try Browser(opening: report("海港的燈塔"), fragment: "show=all&order=text")
    #expect(shown(browser.page).last == "")
    #expect(shown(browser.page).count == 7)
  }
}
