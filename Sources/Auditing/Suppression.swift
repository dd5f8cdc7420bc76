package import Citations

/// An editor's word that certain findings need no looking at any more.
package struct Suppression: Sendable, Hashable {
  /// The id of the rule whose findings are meant.
  package let rule: String
  /// The manuscripts that are meant, as an absolute path or a shell pattern of such paths; nil means all.
  package let path: String?
  /// The text of the citations that are meant, or a part of it; numbers of notes do not belong to it. nil means all.
  package let citation: String?
  /// Why.
  package let reason: String
  /// The last day on which it holds; nil means for good.
  package let until: PartialDate?
  /// Where it was said, for messages: `ibid.yml:12`.
  package let origin: String

  /// Makes a suppression.
  package init(
    rule: String,
    path: String? = nil,
    citation: String? = nil,
    reason: String,
    until: PartialDate? = nil,
    origin: String
  ) {
    self.rule = rule
    self.path = path
    self.citation = citation
    self.reason = reason
    self.until = until
    self.origin = origin
  }

  /// Whether it has run out by a day, counted from 1 January 1970.
  func isOver(on day: Int) -> Bool {
    until.map { $0.dayNumbers.upperBound < day } ?? false
  }
}
