import Foundation
import TestSupport
import Testing

@testable import ReportWriters

@Suite("the JSON report")
struct JSONReportTests {
  private func json() throws -> String {
    var text = ""
    JSONReportWriter(options: ReportOptions(version: "1.0.0")).write(try SampleAudit.saying("文"), to: &text)
    return text
  }

  @Test("has every field of the contract")
  func golden() throws {
    #expect(try Snapshot.difference(json(), from: Fixtures.url("reports/sample-audit.json")) == nil)
  }

  @Test("is the same each time")
  func deterministic() throws {
    #expect(try json() == json())
  }

  @Test(
    "a long array has its values in their order, whichever was encoded first",
    arguments: [0, 1, 33, 5000]
  )
  func order(count: Int) throws {
    var text = ""
    let numbers = Array(0..<count)
    JSONText.write(.values(of: numbers) { [$0] }, to: &text)
    #expect(text == JSONText.of(numbers.map { [$0] }))
  }

  @Test(
    "is valid by its schema",
    .enabled(if: SchemaValidator.isExpected, "check-jsonschema is not installed; .ci/setup --tests does that")
  )
  func valid() throws {
    let complaints = try SchemaValidator.complaints(
      ["--schemafile", "Reports/schema/audit.json", "Fixtures/reports/sample-audit.json"],
      in: Fixtures.root
    )
    #expect(complaints.isEmpty)
  }

  @Test("of sources alone has ids that are unique among several manuscripts")
  func uniqueIDs() throws {
    let audit = try SampleAudit.saying("x")
    var text = ""
    CSLJSONReportWriter(options: ReportOptions(version: "1.0.0")).write(audit, to: &text)
    let items = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(items?.compactMap { $0["id"] as? String } == ["n1.1", "n1.2", "n1.3"])
  }
}
