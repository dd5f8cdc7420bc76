package import Messages

/// What a rule is, for `ibid rules`, the README's table and the JSON.
package struct RuleDescription: Sendable, Hashable {
  /// `group/name`.
  package let id: String
  /// When it fires, in one line without a full stop.
  package let summary: Message
  /// How much its findings matter unless the configuration says otherwise.
  package let severity: Severity
  /// Whether it needs answers from the network.
  package let needsNetwork: Bool
  /// A paragraph for the editor: why it matters and what to do.
  package let explanation: Message
  /// An example that is as it should be.
  package let good: Message
  /// An example on which it fires.
  package let bad: Message

  /// Makes a description.
  package init(
    id: String,
    summary: Message,
    severity: Severity,
    needsNetwork: Bool,
    explanation: Message,
    good: Message,
    bad: Message
  ) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.needsNetwork = needsNetwork
    self.explanation = explanation
    self.good = good
    self.bad = bad
  }
}
