import Foundation
import TestSupport
import Testing

@Suite("the JSON Schemas")
struct SchemaTests {
  private static let names = ["extract", "audit", "inspect"]

  @Test("of Reports/schema are what the program prints", arguments: names)
  func filesAreCurrent(name: String) throws {
    let run = try Program(shell: "ibid schema \(name)", in: Fixtures.root)
    #expect(run.status == 0)
    let file = Fixtures.root.appending(path: "Reports/schema/\(name).json")
    #expect(try Snapshot.difference(run.output, from: file) == nil)
  }

  @Test(
    "are valid schemas of draft 2020-12",
    .enabled(
      if: SchemaValidator.isExpected,
      "check-jsonschema is not installed; .ci/setup --tests does that"
    ),
    arguments: names
  )
  func areSchemas(name: String) throws {
    let complaints = try SchemaValidator.complaints(
      ["--check-metaschema", "Reports/schema/\(name).json"],
      in: Fixtures.root
    )
    #expect(complaints.isEmpty)
  }

  @Test(
    "accept what the commands print of our chapters",
    .enabled(
      if: SchemaValidator.isExpected,
      "check-jsonschema is not installed; .ci/setup --tests does that"
    ),
    arguments: [
      ("extract", "extract --format json"), ("audit", "audit --offline --format json"),
    ]
  )
  func acceptOutput(name: String, command: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Program(
      shell: "ibid \(command) --output '\(folder.path)/it.json' Fixtures/manuscripts",
      in: Fixtures.root
    )
    #expect(run.status < 2)
    let schema = Fixtures.root.appending(path: "Reports/schema/\(name).json").path
    let complaints = try SchemaValidator.complaints(["--schemafile", schema, "it.json"], in: folder)
    #expect(complaints.isEmpty)
  }
}
