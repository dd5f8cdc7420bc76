import Foundation
import TestSupport
import Testing

/// What an audit of the sample chapters against the sample web says, as its JSON has it.
struct SampleAudit: Decodable, Sendable {
  struct Check: Decodable {
    let status: String
    var httpStatus: Int?
    var attempts: Int?
    var charset: String?
    var redirects: [Redirect]?
  }

  struct Redirect: Decodable {
    let status: Int
  }

  struct Citation: Decodable {
    let id: String
    let verdict: String
    var check: Check?
  }

  struct Note: Decodable {
    let id: String
    let citations: [Citation]
  }

  struct Document: Decodable {
    let path: String
    let notes: [Note]
  }

  struct Finding: Decodable {
    let rule: String
    let path: String
    var note: String?
    var citation: String?
  }

  let documents: [Document]
  let findings: [Finding]

  /// A row of Fixtures/web/expected.tsv: what must be said of one citation, or of a note as a whole.
  struct Row: Equatable, Sendable, CustomTestStringConvertible {
    let chapter: String
    /// The id of the citation or of the note.
    let subject: String
    let verdict: String
    let status: String
    let httpStatus: String
    /// The rules that fire on it, in the order of their names.
    let rules: [String]
    var testDescription: String { "\(chapter) \(subject)" }
  }

  /// Everything that must be said.
  static let expected: [Row] = {
    let table = (try? String(contentsOf: Fixtures.url("web/expected.tsv"), encoding: .utf8)) ?? ""
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(
        chapter: cells[0],
        subject: cells[1],
        verdict: cells[2],
        status: cells[3],
        httpStatus: cells[4],
        rules: cells[5] == "-" ? [] : cells[5].split(separator: " ").map(String.init)
      )
    }
  }()

  /// Everything that was said: of each note as a whole, where there is something, and of its citations.
  var rows: [Row] {
    documents.flatMap { document in
      document.notes.flatMap { note in
        let ofNote = rules(document.path) { $0.note == note.id && $0.citation == nil }
        let citations = note.citations.map { citation in
          Row(
            chapter: document.path,
            subject: citation.id,
            verdict: citation.verdict,
            status: citation.check?.status ?? "-",
            httpStatus: citation.check?.httpStatus.map(String.init) ?? "-",
            rules: rules(document.path) { $0.citation == citation.id }
          )
        }
        if ofNote.isEmpty { return citations }
        return [
          Row(
            chapter: document.path,
            subject: note.id,
            verdict: "-",
            status: "-",
            httpStatus: "-",
            rules: ofNote
          )
        ] + citations
      }
    }
  }

  private func rules(_ path: String, where isMeant: (Finding) -> Bool) -> [String] {
    findings.filter { $0.path == path && isMeant($0) }.map(\.rule).sorted()
  }
}
