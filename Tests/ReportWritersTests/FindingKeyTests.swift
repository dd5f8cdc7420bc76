import Foundation
import Testing

@testable import ReportWriters

@Suite("what findings are known by")
struct FindingKeyTests {
  private func key(
    _ rule: String,
    title: String? = nil,
    url: String? = nil,
    text: String = "x"
  ) -> FindingKey.Subject {
    FindingKey.Subject(rule: rule, title: title, url: url, text: text)
  }

  @Test("does not change with white space, nor with the rest of the note where there is a title")
  func stable() {
    let keys = [
      FindingKey.all([key("a/b", title: "海 之東", text: "1")]),
      FindingKey.all([key("a/b", title: "海之東", text: "2")]),
    ]
    #expect(keys[0] == keys[1])
  }

  @Test("differs by rule and by source")
  func distinct() {
    let keys = FindingKey.all([key("a/b", title: "x"), key("a/c", title: "x"), key("a/b", title: "y")])
    #expect(Set(keys).count == 3)
  }

  @Test("is numbered where the same is said again")
  func repeated() {
    let keys = FindingKey.all([key("a/b", title: "x"), key("a/b", title: "x")]).map(\.fingerprint)
    #expect(keys[1] == keys[0] + "-2")
    #expect(keys[0].count == 16)
  }

  @Test("is the same from an audit and from its JSON")
  func roundTrip() throws {
    let audit = try SampleAudit.saying("文 字")
    var json = ""
    JSONReportWriter(options: ReportOptions(version: "1")).write(audit, to: &json)
    let saved = try #require(SavedAudit(json: Data(json.utf8)))
    #expect(saved.keys == FindingKey.all(of: audit))
    #expect(AuditComparison.newFindings(of: audit, since: saved).isEmpty)
  }
}
