import Foundation
import TestSupport
import Testing

@Suite("The files for continuous integration do what they say")
struct ContinuousIntegrationTests {
  /// Runs the audit of action.yml as GitHub does; the summary stands behind the output.
  private func action(_ environment: [String: String]) throws -> Program {
    try Program(
      shell: """
        GITHUB_STEP_SUMMARY=$(mktemp); export GITHUB_STEP_SUMMARY
        .ci/action; status=$?; cat "$GITHUB_STEP_SUMMARY"; rm "$GITHUB_STEP_SUMMARY"; exit $status
        """,
      in: Fixtures.root,
      environment: environment.merging(["OPTIONS": "--offline"]) { given, _ in given }
    )
  }

  @Test("the action annotates lines and writes the report as the step's summary")
  func annotations() throws {
    let run = try action(["FILES": "Fixtures/manuscripts/text/chapter-09.txt"])
    #expect(run.status == 0)
    #expect(run.output.contains("::warning file=Fixtures/manuscripts/text/chapter-09.txt,line="))
    #expect(run.output.contains("# Citation audit"))
  }

  @Test("the action fails from the severity on that its input names")
  func failure() throws {
    let run = try action(["FILES": "Fixtures/manuscripts/text/chapter-09.txt", "FAIL_ON": "warning"])
    #expect(run.status == 1)
  }

  @Test("the action's inputs are words, never commands")
  func inputsAreWords() throws {
    let run = try action(["FILES": "$(echo hidden) `echo hidden` missing.txt"])
    #expect(run.status == 2)
    #expect(run.errors.contains("$(echo"))
  }

  @Test(
    "action.yml and the workflow are what GitHub's schemas ask for",
    .enabled(
      if: SchemaValidator.isExpected,
      "check-jsonschema is not installed; .ci/setup --tests does that"
    ),
    arguments: [
      ("vendor.github-actions", "action.yml"), ("vendor.github-workflows", ".github/workflows/ci.yml"),
    ]
  )
  func schemas(schema: String, file: String) throws {
    let complaints = try SchemaValidator.complaints(["--builtin-schema", schema, file], in: Fixtures.root)
    #expect(complaints.isEmpty)
  }
}
