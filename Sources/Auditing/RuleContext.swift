package import Foundation

/// What a rule may look at.
package struct RuleContext: Sendable {
  /// The documents of the run, audited.
  package let documents: [AuditedDocument]
  /// Whether the run asked no address.
  package let isOffline: Bool
  /// Today, for dates in the future.
  package let today: Date
  /// How the house wants notes to be written.
  package let house: HouseStyle
  /// Every address of every document.
  package let links: [LinkOccurrence]
  /// Every citation of every document.
  package let citations: [CitationOccurrence]

  /// Makes a context.
  package init(
    documents: [AuditedDocument],
    isOffline: Bool,
    today: Date,
    house: HouseStyle = HouseStyle()
  ) {
    self.documents = documents
    self.isOffline = isOffline
    self.today = today
    self.house = house
    links = documents.flatMap(\.linkOccurrences)
    citations = documents.flatMap(\.citationOccurrences)
  }
}
