import Foundation
import TestSupport
import Testing

@testable import ReportWriters

@Suite("the HTML report")
struct HTMLReportTests {
  private func report(_ text: String) throws -> String {
    var html = ""
    HTMLReportWriter(options: ReportOptions(version: "1.0.0")).write(try SampleAudit.saying(text), to: &html)
    return html
  }

  @Test("holds the same tags whatever a page says", arguments: NastyTitle.all)
  func inert(title: NastyTitle) throws {
    func tags(_ html: String) -> [Substring] {
      html.split(separator: "<").dropFirst().map {
        $0.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
      }
    }
    #expect(try tags(report(title.text)) == tags(report("plain")))
  }

  @Test(
    "names its own style and script by their digests, and no other",
    arguments: [
      ("report.css", HTMLAssets.styleDigest), ("report.js", HTMLAssets.scriptDigest),
    ]
  )
  func digests(file: String, digest: String) throws {
    let run = try Program(
      shell: "openssl dgst -sha256 -binary \(file) | base64",
      in: Fixtures.root.appending(path: "Sources/ReportWriters/Data")
    )
    #expect(run.output == digest + "\n")
  }

  @Test("loads nothing")
  func selfContained() throws {
    let html = try report("plain")
    #expect(html.contains("default-src 'none'"))
    #expect(html.matches(of: /\s(src|srcset|action|poster|data)="/).isEmpty)
    #expect(html.matches(of: /\sstyle="|\son[a-z]+="/).isEmpty)
    #expect(html.matches(of: /href="([^"]*)"/).allSatisfy { $0.1 == "https://example.org/a" })
  }

  @Test("marks the difference between the cited and the found title")
  func difference() {
    #expect(HTMLText.marked("a[-<b>-]{+c+}d") == "a<del>&lt;b&gt;</del><ins>c</ins>d")
  }
}
