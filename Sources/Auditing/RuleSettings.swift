/// What the configuration says of the rules: how severe each is, or that it is off, and what the house wants.
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

  /// How the house wants notes to be written.
  package var house: HouseStyle

  /// Makes settings.
  package init(_ settings: [String: Setting] = [:], house: HouseStyle = HouseStyle()) {
    self.settings = settings
    self.house = house
  }

  /// Whether a rule runs.
  func runs(_ rule: RuleDescription) -> Bool { settings[rule.id] != .off }

  /// A finding as severe as the settings want it.
  func adjusted(_ finding: Finding) -> Finding {
    guard case .severity(let severity)? = settings[finding.rule] else { return finding }
    return finding.rated(severity)
  }
}
