package import Citations
import Fetching
package import Manuscripts
import WebAddresses

/// An address where it stands: in which document, note and citation.
package struct LinkOccurrence: Sendable {
  /// The document.
  package let document: AuditedDocument
  /// The note; nil where the address stands in the body.
  package let note: Note?
  /// The citation that it belongs to, where it belongs to one.
  package let citation: AuditedCitation?
  /// The address.
  package let link: Link

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
    for note in notes {
      for citation in note.citations {
        var seen: Set<String> = []
        for link in citation.citation.links where seen.insert(link.url).inserted {
          occurrences.append(
            LinkOccurrence(document: self, note: note.note, citation: citation, link: link)
          )
        }
      }
    }
    for link in links {
      occurrences.append(LinkOccurrence(document: self, note: nil, citation: nil, link: link))
    }
    return occurrences
  }
}
