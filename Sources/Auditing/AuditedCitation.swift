package import Citations
package import Matching

/// A citation and what was found out about it.
///
/// A class that never changes: rules and reports hand it on by the hundred thousand, and a reference is cheaper
/// to copy than its parts.
package final class AuditedCitation: Sendable {
  /// The citation.
  package let citation: Citation
  /// What the audit says of it. A back-reference has the verdict of the citation that it refers to.
  package let verdict: Verdict
  /// Its first address, asked; nil where it has none, or nothing was asked.
  package let check: LinkCheck?
  /// It held against the page; nil where there was no page.
  package let match: CitationMatch?

  /// Makes an audited citation.
  package init(citation: Citation, verdict: Verdict, check: LinkCheck?, match: CitationMatch?) {
    self.citation = citation
    self.verdict = verdict
    self.check = check
    self.match = match
  }
}
