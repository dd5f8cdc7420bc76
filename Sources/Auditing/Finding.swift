package import Manuscripts
package import Messages

/// One thing that an editor should look at.
///
/// A class that never changes: findings are sorted, sifted and grouped by the hundred thousand.
package final class Finding: Sendable, Hashable {
  /// The id of the rule that says so: `url/shortener`.
  package let rule: String
  /// How much it matters.
  package let severity: Severity
  /// One sentence, without a full stop at its end.
  package let message: Message
  /// The manuscript's path, as the user gave it.
  package let path: String
  /// Where to look.
  package let location: SourceLocation?
  /// The id of the note that it is about.
  package let note: String?
  /// The id of the citation that it is about.
  package let citation: String?
  /// A text to put in the place of what stands there.
  package let suggestion: String?
  /// What earlier runs know of it: `failed on 3 runs since 2026-11-02`. It is no part of the message, by which findings
  /// of two audits are compared.
  package let history: Message?

  /// The message and what earlier runs know, for a person.
  package var sentence: Message { history.map { "\(message); \($0)" } ?? message }

  /// Makes a finding.
  package init(
    rule: String,
    severity: Severity,
    message: Message,
    path: String,
    location: SourceLocation? = nil,
    note: String? = nil,
    citation: String? = nil,
    suggestion: String? = nil,
    history: Message? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.path = path
    self.location = location
    self.note = note
    self.citation = citation
    self.suggestion = suggestion
    self.history = history
  }

  /// The same finding, as severe as somebody wants it.
  package func rated(_ severity: Severity) -> Finding {
    Finding(
      rule: rule,
      severity: severity,
      message: message,
      path: path,
      location: location,
      note: note,
      citation: citation,
      suggestion: suggestion,
      history: history
    )
  }

  /// Two findings are the same where they say the same of the same place.
  package static func == (one: Finding, other: Finding) -> Bool {
    one === other
      || (one.rule == other.rule && one.severity == other.severity && one.message == other.message
        && one.path == other.path && one.location == other.location && one.note == other.note
        && one.citation == other.citation && one.suggestion == other.suggestion
        && one.history == other.history)
  }

  /// What tells most findings apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(message)
    hasher.combine(path)
    hasher.combine(location)
  }
}
