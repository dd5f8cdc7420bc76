import Auditing
import Foundation
import Messages

/// The head of the HTML report: when it was made, the counts, and the verdicts as a bar.
struct HTMLSummary {
  private let audit: Audit
  private let options: ReportOptions
  private let counts: AuditCounts
  private var say: Language { options.language }

  init(_ audit: Audit, options: ReportOptions) {
    self.audit = audit
    self.options = options
    counts = AuditCounts(audit)
  }

  /// The head as HTML.
  var html: String {
    "<header class=\"page\">\n<h1>\(say("Citation audit"))</h1>\n<p class=\"faint\">\(introduction)</p>\n"
      + chart + "</header>\n"
  }

  private var introduction: String {
    let sizes = [
      Quantity.notes(counts.notes), Quantity.citations(counts.citations), Quantity.addresses(counts.links),
    ]
    let day = audit.startedAt.formatted(.iso8601.year().month().day())
    var sentences: [Message] = ["Made on \(day) with ibid \(options.version)."]
    if audit.isOffline { sentences.append("Offline: no address was asked.") }
    if audit.isInterrupted {
      sentences.append("Interrupted: what was not asked by then counts as not checked.")
    }
    let text = sizes.map(say.callAsFunction).joined(separator: " · ")
    return HTMLText.escaped(text + " · " + sentences.map(say.callAsFunction).joined(separator: " "))
  }

  /// The verdicts as a bar, and under it as words that lead to the citations.
  private var chart: String {
    let verdicts = Verdict.allCases.filter { counts.verdicts[$0] != nil }
    var html = ""
    if counts.citations > 0 {
      html += "<svg class=\"chart\" viewBox=\"0 0 \(counts.citations) 1\" preserveAspectRatio=\"none\" "
      html += "aria-hidden=\"true\">"
      var x = 0
      for verdict in verdicts {
        let count = counts.verdicts[verdict, default: 0]
        html +=
          "<rect class=\"fill-\(verdict.rawValue)\" x=\"\(x)\" y=\"0\" width=\"\(count)\" height=\"1\"/>"
        x += count
      }
      html += "</svg>\n"
    }
    html += "<ul class=\"legend\">"
    for verdict in verdicts {
      let count = counts.verdicts[verdict, default: 0]
      html += "<li><a href=\"#show=all&amp;verdict=\(verdict.rawValue)\">"
      html += "<span class=\"key fill-\(verdict.rawValue)\"></span><b>\(count)</b> "
      html += "\(say(verdict.displayName))</a></li>"
    }
    html += "</ul>\n<ul class=\"legend\">"
    for severity in Severity.allCases.sorted(by: >) {
      let count = counts.findings[severity, default: 0]
      html += "<li><a href=\"#severity=\(severity.rawValue)\"><span class=\"severity \(severity.rawValue)\">"
      html += "\(say(Quantity.findings(count, severity)))</span></a></li>"
    }
    return html + "</ul>\n"
  }
}
