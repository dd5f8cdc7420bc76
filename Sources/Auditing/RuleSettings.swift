/// What the configuration says of single rules: how severe they are, or that they are off.
package struct RuleSettings: Sendable, Hashable {
  /// What may be said of one rule.
  package enum Setting: Sendable, Hashable {
    /// The rule does not run.
    case off
    /// Every finding of the rule is as severe as this.
    case severity(Severity)

    /// Reads `off`, `note`, `warning` or `error`; nil for any other word.
    package init?(_ word: String) {
      if word == "off" {
        self = .off
      } else if let severity = Severity(rawValue: word) {
        self = .severity(severity)
      } else {
        return nil
      }
    }
  }

  /// The settings by rule id. A rule that is not here runs as its description says.
  package var settings: [String: Setting]

  /// Makes settings.
  package init(_ settings: [String: Setting] = [:]) {
    self.settings = settings
  }

  /// Whether a rule runs.
  func runs(_ rule: RuleDescription) -> Bool { settings[rule.id] != .off }

  /// A finding as severe as the settings want it.
  func adjusted(_ finding: Finding) -> Finding {
    guard case .severity(let severity)? = settings[finding.rule], severity != finding.severity else {
      return finding
    }
    return Finding(
      rule: finding.rule,
      severity: severity,
      message: finding.message,
      path: finding.path,
      location: finding.location,
      note: finding.note,
      citation: finding.citation,
      suggestion: finding.suggestion
    )
  }
}
