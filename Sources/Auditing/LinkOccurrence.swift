package import Citations
import Fetching
package import Manuscripts
import WebAddresses

/// An address where it stands: in which document, note and citation.
///
/// It says where to look and holds nothing itself: rules keep a table of all addresses of a run.
package struct LinkOccurrence: Sendable {
  /// The document.
  package let document: AuditedDocument
  private let auditedNote: AuditedNote?
  /// The citation that it belongs to, where it belongs to one.
  package let citation: AuditedCitation?
  /// Its place among the addresses of the citation, or of the body.
  private let index: Int

  /// The address at a place in the document's body.
  fileprivate init(in document: AuditedDocument, at index: Int) {
    self.document = document
    auditedNote = nil
    citation = nil
    self.index = index
  }

  /// The address at a place in a citation.
  fileprivate init(
    in document: AuditedDocument,
    _ note: AuditedNote,
    _ citation: AuditedCitation,
    at index: Int
  ) {
    self.document = document
    auditedNote = note
    self.citation = citation
    self.index = index
  }

  /// The note; nil where the address stands in the body.
  package var note: Note? { auditedNote?.note }

  /// The address.
  package var link: Link { (citation?.citation.links ?? document.links)[index] }

  /// The address asked, where it was.
  package var check: LinkCheck? {
    link.requestURL.flatMap { document.checks[$0] }
  }

  /// An address to be cited instead, with the fragment that still holds behind the hops that lead to it.
  ///
  /// A redirect without a fragment hands the one before it on (RFC 9110, section 10.2.2).
  func suggestion(_ target: String, after hops: some BidirectionalCollection<Redirect>) -> String {
    let fragment = hops.reversed().lazy.compactMap(\.fragment).first ?? RequestURL.fragment(of: link.url)
    return fragment.map { "\(target)#\($0)" } ?? target
  }

  /// Whether it is the citation's own address, which decides over its verdict, and not a further one.
  package var isFirst: Bool {
    guard let citation else { return true }
    // In documents whose places are paragraphs, several addresses stand in one place.
    let first = citation.citation.links.first
    return first?.location == link.location && first?.url == link.url
  }
}

extension AuditedDocument {
  /// Every address of the document, in the order of notes and then of the body; one that stands twice in
  /// a citation is there once.
  package var linkOccurrences: [LinkOccurrence] {
    var occurrences: [LinkOccurrence] = []
    occurrences.reserveCapacity(notes.count + links.count)
    for note in notes {
      for citation in note.citations {
        var seen: Set<String> = []
        for (index, link) in citation.citation.links.enumerated() where seen.insert(link.url).inserted {
          occurrences.append(LinkOccurrence(in: self, note, citation, at: index))
        }
      }
    }
    occurrences += links.indices.map { LinkOccurrence(in: self, at: $0) }
    return occurrences
  }
}
