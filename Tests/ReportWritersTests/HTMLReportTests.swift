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
      }.filter { !["del", "/del", "ins", "/ins"].contains($0) }
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
    let links = html.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(links.allSatisfy { $0 == "https://example.org/a" || $0.hasPrefix("#") })
  }

  @Test("marks the difference between the cited and the found title")
  func difference() {
    #expect(HTMLText.sentence("a[-<b>-]{+c+}d") == "<bdi>a<del>&lt;b&gt;</del><ins>c</ins>d</bdi>")
    #expect(HTMLText.sentence("a[-b{+c+}") == "<bdi>a[-b<ins>c</ins></bdi>")
  }
}
