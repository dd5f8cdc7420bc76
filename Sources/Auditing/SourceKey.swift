import Citations
import WebAddresses

/// A cited source in the forms in which two citations of it are compared.
///
/// A class that never changes: rules keep it in several tables of all citations at once.
final class SourceKey {
  /// The citation.
  let occurrence: CitationOccurrence
  /// The title without case, spaces and punctuation; empty where there is none.
  let title: [Unicode.Scalar]
  /// The container's name, likewise.
  let container: String
  /// The authors, as written, in order.
  let authors: [String]
  /// The day, month or year of publication.
  let issued: PartialDate?
  /// The address without scheme, `www.` and tracking parameters; nil where it has none that tells one page from another.
  let address: String?

  /// Reads a citation that describes a source; nil for a reference back.
  init?(_ occurrence: CitationOccurrence) {
    let citation = occurrence.citation.citation
    guard case .source = citation.kind else { return nil }
    self.occurrence = occurrence
    title = Array(PublicationDirectory.fold(citation.item.title ?? "").unicodeScalars)
    container = PublicationDirectory.fold(citation.item.containerTitle ?? "")
    authors = citation.item.author.map(\.written)
    issued = citation.item.issued?.from
    address = citation.links.first.flatMap(Self.address)
  }

  /// Whether most of the title's letters are Latin.
  var isLatin: Bool { title.count { $0.value < 0x250 } * 2 >= title.count }

  private static func address(_ link: Link) -> String? {
    guard let url = link.requestURL else { return nil }
    // Applications of one page have their paths behind the #.
    let fragment = link.url.drop { $0 != "#" }.dropFirst()
    let place = fragment.contains { "/:!".contains($0) } ? "#" + fragment : ""
    guard url.path.utf8.count > 1 || url.query != nil || !place.isEmpty else { return nil }
    let clean = (TrackingParameters.removed(from: url.string) ?? url.string) + place
    let rest = clean.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3)
    let text = String(Substring(rest))
    return text.hasPrefix("www.") ? String(text.dropFirst(4)) : text
  }
}

extension PersonName {
  /// The name as a person would write it.
  var written: String {
    switch self {
    case .western(let family, let given): given.isEmpty ? family : "\(given) \(family)"
    case .literal(let name): name
    }
  }
}
