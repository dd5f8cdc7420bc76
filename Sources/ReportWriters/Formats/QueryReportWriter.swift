package import Auditing
import Manuscripts
import Messages

/// Writes the list of questions that goes to the author, in Markdown: by chapter and note what was found and what is
/// asked, each question with a number and room for its answer.
///
/// It holds what only the author can answer; what the editor can mend alone stands in the other reports.
package struct QueryReportWriter: ReportWriter {
  package static let format = "queries"
  package static let fileExtensions = ["queries.md", "docx"]
  package static let isForPeople = true

  private let say: Language

  package init(options: ReportOptions) {
    say = options.language
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    output.write("# " + say("Queries to the author") + "\n")
    let findings = audit.findingsByPath
    let sheets = audit.documents.map { ($0, QuerySheet($0, findings: findings[$0.manuscript.path] ?? [])) }
    let count = sheets.reduce(0) { sum, sheet in
      sum + sheet.1.general.count + sheet.1.sections.reduce(0) { $0 + $1.queries.count }
    }
    output.write("\n" + say(Self.salutation(count)) + "\n")
    var number = 0
    for (document, sheet) in sheets {
      output.write("\n## " + MarkdownText.escaped(document.manuscript.path) + "\n")
      if sheet.general.isEmpty, sheet.sections.isEmpty {
        output.write("\n" + say("There are no queries on this chapter.") + "\n")
      }
      for query in sheet.general { write(query, &number, to: &output) }
      for section in sheet.sections {
        output.write("\n### " + heading(section) + "\n")
        if let text = section.note?.note.passage.text {
          output.write("\n> " + MarkdownText.note(text) + "\n")
        }
        for query in section.queries { write(query, &number, to: &output) }
      }
    }
  }

  private static func salutation(_ count: Int) -> Message {
    if count == 0 {
      return "Dear author, we have checked the sources in your notes, and have no queries. Thank you."
    }
    return .counted(
      count,
      "Dear author, in checking the sources in your notes we have met one question that only you can answer. Please write your answer below it. Thank you.",
      "Dear author, in checking the sources in your notes we have met \(count) questions that only you can answer. Please write your answer below each. Thank you."
    )
  }

  private func heading(_ section: QuerySheet.Section) -> String {
    if let note = section.note { return MarkdownText.escaped(say("Note \(note.note.label)")) }
    guard let place = section.place else { return say("The text") }
    return MarkdownText.escaped(say("The text, \(place.sentenceText)"))
  }

  private func write(_ query: AuthorQuery, _ number: inout Int, to output: inout some TextOutputStream) {
    number += 1
    let found = MarkdownText.escaped(Self.readable(say(query.found)).sentence)
    output.write(
      "\n**" + say("Query \(number)") + "**" + say(". ") + say("\(found). \(query.request)") + "\n"
    )
    output.write("\n" + say("Answer:") + "\n")
  }

  /// A difference as messages write it, `王[-滬-]{+滄+}寧`, as people write it: `王〔滬→滄〕寧`.
  private static func readable(_ text: String) -> String {
    text.replacing("-]{+", with: "→").replacing("[-", with: "〔").replacing("{+", with: "〔→")
      .replacing("-]", with: "→〕").replacing("+}", with: "〕")
  }
}

extension String {
  /// With its first letter as a capital, as a sentence begins.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
