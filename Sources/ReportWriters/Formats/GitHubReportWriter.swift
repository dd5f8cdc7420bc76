package import Auditing
import Manuscripts
import Messages

/// Writes GitHub's workflow commands, which show findings beside the lines of a pull request.
/// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
package struct GitHubReportWriter: ReportWriter {
  package static let format = "github"
  package static let fileExtensions: [String] = []

  /// How many annotations of each level GitHub shows for one step; more are dropped without a word.
  private static let cap = 10

  private let say: Language

  package init(options: ReportOptions) {
    say = options.language
  }

  package func write(_ audit: Audit, to output: inout some TextOutputStream) {
    for severity in Severity.allCases.sorted(by: >) {
      let findings = audit.findings.filter { $0.severity == severity }
      // The last place is for the line that says how many more there are.
      let shown = findings.count > Self.cap ? Self.cap - 1 : findings.count
      for finding in findings.prefix(shown) { output.write(command(finding) + "\n") }
      if findings.count > shown {
        let more = Quantity.findings(findings.count - shown, severity)
        let text = say("\(more) more; the whole report has them")
        output.write("::\(level(severity)) title=ibid::\(Self.data(text))\n")
      }
    }
  }

  private func command(_ finding: Finding) -> String {
    var properties = ["file=\(Self.property(finding.path))"]
    switch finding.location {
    case .text(let line, let column)?: properties += ["line=\(line)", "col=\(column)"]
    case .part?, .page?, .package?, nil: break
    }
    properties.append("title=\(Self.property(finding.rule))")
    var message = say(finding.sentence)
    if let suggestion = finding.suggestion { message += "; " + say("suggested: \(suggestion)") }
    return "::\(level(finding.severity)) \(properties.joined(separator: ","))::\(Self.data(message))"
  }

  private func level(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// Text behind the second `::`, as @actions/core escapes it.
  private static func data(_ text: String) -> String {
    SafeText.line(text).replacing("%", with: "%25")
  }

  /// Text of a property, in which colons and commas are escaped as well.
  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
