import Auditing
import Messages

/// One of `findings`.
struct FindingObject: Encodable {
  private let rule: String
  private let severity: String
  private let message: String
  private let path: String
  private let location: PlaceObject?
  private let note: String?
  private let citation: String?
  private let suggestion: String?

  init(_ finding: Finding, _ language: Language) {
    rule = finding.rule
    severity = finding.severity.rawValue
    message = language(finding.message)
    path = finding.path
    location = finding.location.map(PlaceObject.init)
    note = finding.note
    citation = finding.citation
    suggestion = finding.suggestion
  }
}
