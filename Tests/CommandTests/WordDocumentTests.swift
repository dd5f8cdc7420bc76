import Foundation
import TestSupport
import Testing

@Suite("A query sheet as DOCX")
struct WordDocumentTests {
  private func audit() throws -> Program {
    try Program(
      shell: """
        folder=$(mktemp -d); ibid audit --offline --fail-on never --language zh-Hant chapter-06.txt \
          --output "$folder/queries.docx"; status=$?
        [ ! -e "$folder/queries.docx" ] || pandoc --from=docx --to=plain "$folder/queries.docx"
        rm -r "$folder"; exit $status
        """,
      in: Fixtures.url("manuscripts/text")
    )
  }

  @Test("is made by pandoc", .enabled(if: Program.tool("pandoc") != nil, "needs pandoc"))
  func made() throws {
    let run = try audit()
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("請作者確認事項"))
    #expect(run.output.contains("問題 1"))
  }

  @Test("names what is missing where there is no pandoc")
  func missing() throws {
    // env looks for pandoc on the path; the program itself is named by its whole path.
    let run = try Program(
      Program.buildFolder.appending(path: "ibid"),
      [
        "audit", "--offline", "--fail-on", "never", "chapter-06.txt", "--output",
        FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID().uuidString).docx").path,
      ],
      in: Fixtures.url("manuscripts/text"),
      environment: ["PATH": "/nowhere"]
    )
    #expect(run.status == 2)
    #expect(
      run.errors.contains("a DOCX needs pandoc, which is not installed; install it, or write to a .md file")
    )
  }
}
