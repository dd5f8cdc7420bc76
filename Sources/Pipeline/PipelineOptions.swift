package import Auditing
package import Foundation
package import Manuscripts

/// What a run may be told.
package struct PipelineOptions: Sendable {
  /// The format of all files; nil guesses each file's own.
  package var inputFormat: ManuscriptFormat?
  /// Which addresses are asked.
  package var selection = AddressSelection()
  /// How severe each rule is, and what the house wants.
  package var rules = RuleSettings()
  /// The findings that an editor lets pass.
  package var suppressions: [Suppression] = []
  /// What time it is.
  package var now: @Sendable () -> Date = { Date() }

  /// The defaults.
  package init() {}
}
