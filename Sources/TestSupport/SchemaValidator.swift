package import Foundation

/// PyPI's check-jsonschema: an independent judge of our JSON Schemas and of the JSON that we print.
package enum SchemaValidator {
  /// Where it is; `.ci/setup --tests` installs it.
  package static let tool = Program.tool("check-jsonschema")

  /// Whether the tests that need it run: where it is installed, and in CI also where it is not, to fail there.
  package static let isExpected =
    tool != nil || !ProcessInfo.processInfo.environment["CI", default: ""].isEmpty

  /// What is wrong with a file; empty where nothing is.
  package static func complaints(_ arguments: [String], in folder: URL) throws -> String {
    guard let tool else { return "check-jsonschema is not installed; run .ci/setup --tests" }
    let run = try Program(tool, arguments, in: folder)
    return run.status == 0 ? "" : run.output + run.errors
  }
}
