package import Foundation

/// What a rule may look at.
package struct RuleContext: Sendable {
  /// The documents of the run, audited.
  package let documents: [AuditedDocument]
  /// Whether the run asked no address.
  package let isOffline: Bool
  /// Today, for dates in the future.
  package let today: Date
  /// Every address of every document.
  package let links: [LinkOccurrence]
  /// Every citation of every document.
  package let citations: [CitationOccurrence]

  /// Makes a context.
  package init(documents: [AuditedDocument], isOffline: Bool, today: Date) {
    self.documents = documents
    self.isOffline = isOffline
    self.today = today
    links = documents.flatMap(\.linkOccurrences)
    citations = documents.flatMap(\.citationOccurrences)
  }
}
