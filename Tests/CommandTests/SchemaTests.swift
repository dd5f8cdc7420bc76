import Foundation
import TestSupport
import Testing

@Suite("the JSON Schemas")
struct SchemaTests {
  private static let names = ["extract", "audit", "inspect", "config"]

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

  @Test(
    "accept the configuration that ibid init writes, and the README's",
    .enabled(
      if: SchemaValidator.isExpected,
      "check-jsonschema is not installed; .ci/setup --tests does that"
    )
  )
  func acceptConfigurations() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program(shell: "ibid init", in: folder).status == 0)
    let readme = try String(contentsOf: Fixtures.root.appending(path: "README.md"), encoding: .utf8)
    let example = try #require(readme.firstMatch(of: /```yaml\n(# ibid\.yml\n[^`]*)```/)?.1)
    try Data(example.utf8).write(to: folder.appending(path: "readme.yml"))
    let schema = Fixtures.root.appending(path: "Reports/schema/config.json").path
    let arguments = ["--schemafile", schema, "ibid.yml", "readme.yml"]
    #expect(try SchemaValidator.complaints(arguments, in: folder).isEmpty)
    let audit = try Program(
      shell: "EXAMPLE_TOKEN=x ibid audit --config readme.yml --offline '\(Fixtures.url("manuscripts").path)'",
      in: folder
    )
    #expect(audit.status < 2, "\(audit.errors)")
  }

  @Test("the configuration's schema names the options that the commands have, and no other")
  func options() throws {
    let audit = try optionNames(of: "audit")
    let inspect = try optionNames(of: "inspect")
    let file = Fixtures.root.appending(path: "Reports/schema/config.json")
    let schema = try JSONDecoder().decode(ConfigurationSections.self, from: Data(contentsOf: file))
    let options = Set(try #require(schema.properties["options"]?.properties).keys)
    let network = Set(try #require(schema.properties["network"]?.properties).keys)
    #expect(network.isSubset(of: inspect.intersection(audit)))
    // Not in the file: what chooses the file, what resume is without its no-, and what every command has.
    #expect(
      options.union(network) == audit.subtracting(["config", "no-config", "resume", "help", "version"])
    )
  }

  private func optionNames(of command: String) throws -> Set<String> {
    let dump = try Program(shell: "ibid \(command) --experimental-dump-help", in: Fixtures.root).output
    let help = try JSONDecoder().decode(DumpedHelp.self, from: Data(dump.utf8))
    return Set(help.command.arguments.flatMap { $0.names ?? [] }.map(\.name).filter { $0.count > 1 })
  }
}

/// The sections of the configuration's schema, and the keys of each.
private struct ConfigurationSections: Decodable {
  struct Section: Decodable { let properties: [String: Nothing]? }
  struct Nothing: Decodable {}
  let properties: [String: Section]
}

/// What ArgumentParser tells of a command.
private struct DumpedHelp: Decodable {
  struct Command: Decodable { let arguments: [Argument] }
  struct Argument: Decodable { let names: [Name]? }
  struct Name: Decodable { let name: String }
  let command: Command
}
