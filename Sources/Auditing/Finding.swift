package import Manuscripts
package import Messages

/// One thing that an editor should look at.
package struct Finding: Sendable, Hashable {
  /// The id of the rule that says so: `url/shortener`.
  package let rule: String
  /// How much it matters.
  package var severity: Severity
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
  package var history: Message?

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
    suggestion: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.path = path
    self.location = location
    self.note = note
    self.citation = citation
    self.suggestion = suggestion
  }
}
