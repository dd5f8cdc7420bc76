import Foundation
import TestSupport
import Testing

@testable import ReportWriters

@Suite("the registry of report formats")
struct ReportWriterRegistryTests {
  @Test("has every writer of its folder, and no other")
  func complete() throws {
    let folder = Fixtures.root.appending(path: "Sources/ReportWriters/Formats").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let names = ReportWriterRegistry.writers.map { "\($0).swift" }
    #expect(files.sorted() == names.sorted())
  }

  @Test("names no format and no ending twice")
  func distinct() {
    let formats = ReportWriterRegistry.writers.map { $0.format }
    let endings = ReportWriterRegistry.writers.flatMap { $0.fileExtensions }
    #expect(Set(formats).count == formats.count)
    #expect(Set(endings).count == endings.count)
  }

  @Test(
    "takes the longest ending that fits",
    arguments: [
      ("report.json", "json"), ("sources.csl.json", "csl-json"), ("Report.MD", "markdown"),
      ("a/b.txt", "text"),
    ]
  )
  func endings(path: String, format: String) {
    #expect(ReportWriterRegistry.writer(forPath: path)?.format == format)
  }

  @Test("takes no unknown ending")
  func unknown() {
    #expect(ReportWriterRegistry.writer(forPath: "report.xyz") == nil)
    #expect(ReportWriterRegistry.writer(forPath: "json") == nil)
  }
}
