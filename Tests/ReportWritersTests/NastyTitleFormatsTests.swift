import Foundation
import TestSupport
import Testing

@testable import ReportWriters

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("what comes from outside, in the formats of CI and spreadsheets")
struct NastyTitleFormatsTests {
  private func report(_ writer: any ReportWriter.Type, _ title: NastyTitle) throws -> String {
    var text = ""
    writer.init(options: ReportOptions(version: "1.0.0")).write(try SampleAudit.saying(title.text), to: &text)
    return text
  }

  @Test("stays in its GitHub command", arguments: NastyTitle.all)
  func gitHub(title: NastyTitle) throws {
    let lines = try report(GitHubReportWriter.self, title).split(separator: "\n")
    #expect(lines.count == 3)
    for (line, level) in zip(lines, ["error", "warning", "notice"]) {
      #expect(line.hasPrefix("::\(level) file=chapter.txt,line=4,col=1,title=title/mismatch::"))
      #expect(!line.contains(/%(?!25)/))
    }
  }

  @Test("is data of well-formed XML in JUnit", arguments: NastyTitle.all)
  func jUnit(title: NastyTitle) throws {
    let text = try report(JUnitReportWriter.self, title)
    let document = try XMLDocument(data: Data(text.utf8))
    let cases = try document.nodes(forXPath: "/testsuites/testsuite/testcase")
    #expect(cases.count == 7)
    #expect(try document.nodes(forXPath: "//failure").count == 1)
    let names = Set(try document.nodes(forXPath: "//*").compactMap(\.name))
    #expect(names == ["testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"])
  }

  @Test("stays in its field of the CSV, and is no formula", arguments: NastyTitle.all)
  func csv(title: NastyTitle) throws {
    let text = try report(CSVReportWriter.self, title)
    #expect(text.hasPrefix("\u{FEFF}"))
    let records = Self.records(of: String(text.unicodeScalars.dropFirst()))
    #expect(records.count == 1 + 5 + 2)
    #expect(Set(records.map(\.count)) == [17])
    let formulas = records.joined().filter { $0.hasPrefix("=") || $0.hasPrefix("+") || $0.hasPrefix("@") }
    #expect(formulas.isEmpty)
    #expect(records.joined().filter { $0.hasPrefix("-") }.isEmpty)
  }

  @Test("stays in its column of the TSV", arguments: NastyTitle.all)
  func tsv(title: NastyTitle) throws {
    let lines = try report(TSVReportWriter.self, title).split(separator: "\n")
    let columns = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }
    #expect(columns == [8, 8, 8, 8, 8, 8])
  }

  @Test("is in the SARIF as it came", arguments: NastyTitle.all)
  func sarif(title: NastyTitle) throws {
    let text = try report(SARIFReportWriter.self, title)
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let runs = log?["runs"] as? [[String: Any]]
    let results = runs?.first?["results"] as? [[String: Any]]
    #expect((results?.first?["message"] as? [String: Any])?["text"] as? String == title.text)
  }

  /// Reads CSV by the letter of RFC 4180.
  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          field.unicodeScalars.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        record.append(field)
        field = ""
      } else if scalar == "\r" {
        scalars.removeFirst()
        records.append(record + [field])
        record = []
        field = ""
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
