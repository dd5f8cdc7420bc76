package import Fetching
import Foundation
package import Messages

extension LinkCheck {
  /// How long the address has been failing; nil where it does not, or failed in one run only.
  package var failureHistory: FailureHistory? {
    guard let history = result?.failureHistory, history.checks > 1 else { return nil }
    return history
  }

  /// How long the address has been failing, in words: `failed on 3 runs since 2026-11-02`.
  package var historyText: Message? {
    failureHistory.map {
      "failed on \($0.checks) runs since \($0.since.formatted(.iso8601.year().month().day()))"
    }
  }
}
