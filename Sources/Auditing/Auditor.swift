package import Citations
package import Fetching
package import Foundation
package import Pages
package import WebAddresses

/// Judges: joins citations with the answers to their addresses, gives verdicts, and runs the rules.
package struct Auditor: Sendable {
  /// Makes an auditor.
  package init() {}

  /// Judges all citations of a run.
  ///
  /// - Parameters:
  ///   - manuscripts: The manuscripts, in the order of the report.
  ///   - results: The answers by address; empty where the run is offline. What is missing is `not-checked`.
  ///   - isOffline: Whether nothing was to be asked.
  ///   - today: The day of the audit.
  package func judge(
    _ manuscripts: [CitedManuscript],
    results: [RequestURL: FetchResult<Page>],
    isOffline: Bool,
    today: Date
  ) -> (documents: [AuditedDocument], findings: [Finding]) {
    ([], [])
  }
}
