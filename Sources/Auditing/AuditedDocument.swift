package import Citations
package import Manuscripts
package import WebAddresses

/// A manuscript, its notes audited, and every address in it, asked.
///
/// A class that never changes: rules and reports hand it on by the hundred thousand, and a reference is cheaper
/// to copy than its parts.
package final class AuditedDocument: Sendable {
  /// The manuscript as read.
  package let manuscript: Manuscript
  /// Its notes in order.
  package let notes: [AuditedNote]
  /// The addresses of the body text, outside of notes.
  package let links: [Link]
  /// The addresses of the run that were asked, those of this manuscript among them, also the second and third of a citation.
  package let checks: [RequestURL: LinkCheck]

  /// Makes an audited document.
  package init(
    manuscript: Manuscript,
    notes: [AuditedNote],
    links: [Link],
    checks: [RequestURL: LinkCheck]
  ) {
    self.manuscript = manuscript
    self.notes = notes
    self.links = links
    self.checks = checks
  }
}
