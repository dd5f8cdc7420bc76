package import Auditing
import Citations
import Foundation
import Manuscripts
import Messages

/// Writes JUnit's XML, which CI servers show as tests: a suite a manuscript, a test a citation.
///
/// A test fails on findings of severity error and passes with the others as its output; what was not
/// checked was skipped. The format is the one that Jenkins and GitLab read:
/// https://github.com/testmoapp/junitxml
package struct JUnitReportWriter: ReportWriter {
  package static let format = "junit"
  package static let fileExtensions = ["junit.xml", "xml"]

  private let say: Language

  package init(options: ReportOptions) {
    say = options.language
  }

  /// One test.
  private struct TestCase {
    let name: String
    let place: SourceLocation?
    let findings: [Finding]
    let isSkipped: Bool

    var failures: [Finding] { findings.filter { $0.severity == .error } }
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    let findings = audit.findingsByPath
    let suites = audit.documents.map { document in
      (document.manuscript.path, cases(of: document, findings[document.manuscript.path] ?? []))
    }
    let all = suites.flatMap(\.1)
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.write("<testsuites name=\"ibid\" \(counts(all))>\n")
    for (path, cases) in suites {
      let day = audit.startedAt.formatted(.iso8601)
      output.write("  <testsuite name=\"\(XMLText.escaped(path))\" \(counts(cases)) timestamp=\"\(day)\">\n")
      for test in cases { write(test, path: path, to: &output) }
      output.write("  </testsuite>\n")
    }
    output.write("</testsuites>\n")
  }

  private func cases(of document: AuditedDocument, _ findings: [Finding]) -> [TestCase] {
    let groups = FindingGroup.groups(of: document, findings: findings)
    var ofCitation: [String: [Finding]] = [:]
    for group in groups {
      if let id = group.citation?.citation.id { ofCitation[id] = group.findings }
    }
    let citations = document.notes.flatMap { note in
      note.citations.map { audited in
        TestCase(
          name: say("note \(note.note.label): \(audited.citation.sourceText)"),
          place: audited.citation.raw.location.start,
          findings: ofCitation[audited.citation.id] ?? [],
          isSkipped: audited.verdict == .notChecked
        )
      }
    }
    let others = groups.filter { $0.citation == nil }.map { group in
      TestCase(
        name: group.note.map { say("note \($0.note.label)") } ?? say(group.findings[0].message),
        place: group.findings[0].location,
        findings: group.findings,
        isSkipped: false
      )
    }
    return citations + others
  }

  private func counts(_ cases: [TestCase]) -> String {
    let failed = cases.count { !$0.failures.isEmpty }
    let skipped = cases.count { $0.failures.isEmpty && $0.isSkipped }
    return "tests=\"\(cases.count)\" failures=\"\(failed)\" errors=\"0\" skipped=\"\(skipped)\""
  }

  private func write(_ test: TestCase, path: String, to output: inout some TextOutputStream) {
    var attributes = "classname=\"\(XMLText.escaped(path))\" name=\"\(XMLText.escaped(test.name))\""
    if case .text(let line, _)? = test.place {
      attributes += " file=\"\(XMLText.escaped(path))\" line=\"\(line)\""
    }
    output.write("    <testcase \(attributes)>\n")
    for failure in test.failures {
      let message = XMLText.escaped(say(failure.message))
      output.write(
        "      <failure type=\"\(failure.rule)\" message=\"\(message)\">\(body(failure))</failure>\n"
      )
    }
    if test.failures.isEmpty, test.isSkipped { output.write("      <skipped/>\n") }
    let others = test.findings.filter { $0.severity != .error }
    if !others.isEmpty {
      output.write("      <system-out>\(others.map(body).joined(separator: "\n"))</system-out>\n")
    }
    output.write("    </testcase>\n")
  }

  private func body(_ finding: Finding) -> String {
    let place = finding.location.map { ":" + $0.messageText } ?? ""
    let message = say(finding.sentence)
    var text = "\(finding.path)\(place): \(finding.severity.rawValue): \(message) [\(finding.rule)]"
    if let suggestion = finding.suggestion { text += "; " + say("suggested: \(suggestion)") }
    return XMLText.escaped(text)
  }
}
