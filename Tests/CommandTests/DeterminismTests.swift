import Foundation
import TestSupport
import Testing

@Suite("Two audits with the same answers")
struct DeterminismTests {
  /// What tells when an audit was made, and nothing else.
  private static let times = [
    "\"startedAt\"", "\"finishedAt\"", "startTimeUtc", "endTimeUtc", " timestamp=\"",
  ]

  @Test("give the same bytes in every format, but for when they were made")
  func sameBytes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ibid-same-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let endings = [
      "txt", "md", "html", "queries.md", "json", "sarif", "junit.xml", "csv", "tsv", "csl.json", "urls",
    ]
    let web = try SampleWeb()
    let outputs = endings.map { "--output '\(folder.path)/'$run.\($0)" }.joined(separator: " ")
    let audits = try Program(
      shell: """
        for run in warm one two; do
          ibid audit chapter-09.txt \(web.arguments) --retries 0 --fail-on never \
            --cache '\(folder.path)/answers' \(outputs)
        done
        """,
      in: Fixtures.url("manuscripts/text")
    )
    #expect(audits.status == 0)
    for ending in endings {
      let reports = try ["one", "two"].map { run in
        try String(contentsOf: folder.appending(path: "\(run).\(ending)"), encoding: .utf8)
          .split(whereSeparator: \.isNewline)
          .filter { line in !Self.times.contains { line.contains($0) } }
      }
      #expect(reports[0].count > 1)
      #expect(reports[0] == reports[1], "\(ending)")
    }
  }
}
