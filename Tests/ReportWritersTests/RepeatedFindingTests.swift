import Auditing
import Citations
import Foundation
import ManuscriptReaders
import Messages
import Testing

@testable import ReportWriters

@Suite("what is true of many notes")
struct RepeatedFindingTests {
  /// The text report of notes that cite these addresses.
  private func report(_ addresses: [String]) throws -> String {
    let markers = addresses.indices.map { "A.[^\($0 + 1)]" }.joined(separator: " ")
    let notes = addresses.enumerated().map {
      "[^\($0 + 1)]: Jane Roe, “Tides \($0),” *Coast Review*, May 6, 2023, <\($1)>."
    }
    let text = ([markers, ""] + notes).joined(separator: "\n")
    let manuscript = try ReaderRegistry.read(Array(text.utf8), path: "a.md")
    let judged = Auditor().judge(
      [CitationExtractor().extract(from: manuscript)],
      results: [:],
      isOffline: true,
      today: Date(timeIntervalSince1970: 1_748_736_000)
    )
    let audit = Audit(
      startedAt: Date(timeIntervalSince1970: 1_748_736_000),
      finishedAt: Date(timeIntervalSince1970: 1_748_736_000),
      isOffline: true,
      isInterrupted: false,
      documents: judged.documents,
      findings: judged.findings
    )
    var output = ""
    TextReportWriter(options: ReportOptions(version: "0")).write(audit, to: &output)
    return output
  }

  @Test("is said once, with the notes' numbers")
  func once() throws {
    let short = (1...5).map { "https://bit.ly/3abcde\($0)" }
    let text = try report(short + ["https://example.org/a", "https://bit.ly/3abcde7"])
    #expect(text.components(separatedBy: "[url/shortener]").count == 2)
    #expect(text.contains("a.md:3:58: warning: bit.ly is a link shortener"))
    #expect(text.contains("    6 notes: 1–5, 7\n"))
    #expect(!text.contains("    note 1  "))
  }

  @Test("stands in the section of a note all the same, where more is said of it")
  func sections() throws {
    let short = (1...5).map { "https://bit.ly/3abcde\($0)" }
    let text = try report(short + ["https://bit.ly/3abcde"])
    #expect(text.components(separatedBy: "[url/shortener]").count == 3)
    #expect(text.contains("[url/shortener-length]\n    note 6  "))
    #expect(text.contains("    6 notes: 1–6\n"))
  }

  @Test("is said of each note where they are few")
  func few() throws {
    let text = try report((1...4).map { "https://bit.ly/3abcde\($0)" })
    #expect(text.components(separatedBy: "[url/shortener]").count == 5)
  }

  @Test("numbers that follow each other are a range from three on")
  func labels() {
    #expect(LabelList.text(["1", "2", "4", "5", "6", "*", "9"]) == "1, 2, 4–6, *, 9")
    #expect(LabelList.text(["3"]) == "3")
  }
}
