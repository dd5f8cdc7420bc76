import Auditing
import Manuscripts
import Messages

/// What one rule says in the same words of many notes, or of many places outside of them: said once.
struct RepeatedFinding {
  /// The first of the findings.
  let first: Finding
  /// The labels of the notes, in the order of the text.
  private(set) var labels: [String] = []
  /// The places outside of notes, likewise, without their columns.
  private(set) var places: [String] = []

  /// Begins with the first finding.
  init(_ first: Finding) {
    self.first = first
  }

  /// Adds the place of a finding.
  mutating func add(_ finding: Finding, label: String?) {
    if let label {
      if labels.last != label { labels.append(label) }
    } else if let place = finding.location?.shortText, places.last != place {
      places.append(place)
    }
  }

  /// How many notes and places they are: `26 notes`.
  var quantity: Message {
    switch (labels.count, places.count) {
    case (let notes, 0): Quantity.notes(notes)
    case (0, let places): Quantity.places(places)
    case (let notes, let places): "\(Quantity.notes(notes)), \(Quantity.places(places))"
    }
  }

  /// Which they are: `1–4, 7`; those outside of notes by their lines.
  var list: String {
    [labels, places].filter { !$0.isEmpty }.map(LabelList.text).joined(separator: "; ")
  }

  /// What a finding says, wherever it says it.
  struct Statement: Hashable {
    private let rule: String
    private let severity: Severity
    private let message: String

    /// Takes a finding that may be said once for many: each error is worth its own line, and so is a text to put in,
    /// but for what is only noticed.
    init?(_ finding: Finding) {
      guard finding.history == nil,
        finding.severity == .note || finding.severity == .warning && finding.suggestion == nil
      else { return nil }
      (rule, severity, message) = (finding.rule, finding.severity, finding.message.description)
    }
  }
}

extension SourceLocation {
  /// The place as a list names it, without its column.
  fileprivate var shortText: String {
    switch self {
    case .text(let line, _): String(line)
    case .part(let part, let line, _): "\(SafeText.line(part)):\(line)"
    case .package, .page: messageText
    }
  }
}
