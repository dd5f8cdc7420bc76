package import Manuscripts
package import WebAddresses

/// An address in a manuscript, as found and as it is requested.
package struct Link: Sendable, Hashable {
  /// The address as a person would copy it: joined where it was broken over lines, without invisible
  /// characters, full-width forms folded, surrounding punctuation left off.
  package let url: String
  /// The address as it goes out, or why it cannot.
  package let request: Result<RequestURL, AddressError>
  /// Where its first character stands.
  package let location: SourceLocation
  /// What had to be mended to read it.
  package let repairs: Set<Repair>
  /// The second reading, where there are two (a full stop or bracket at the end): asked when the first is not found.
  package let alternative: RequestURL?

  /// Something that stood in the address as printed and cannot belong to it.
  package enum Repair: Sendable, Hashable {
    /// It was broken over lines.
    case lineBreak
    /// Zero-width characters or soft hyphens stood in it.
    case invisibleCharacters
    /// Full-width forms such as ： ／ ． stood for ASCII.
    case fullWidthForms
    /// A typesetter's hyphens, ‐ and ‑, stood for the one of ASCII.
    case typesetHyphens
    /// The scheme was missing, and https:// was supplied.
    case missingScheme
  }

  /// Makes a link.
  package init(
    url: String,
    request: Result<RequestURL, AddressError>,
    location: SourceLocation,
    repairs: Set<Repair> = [],
    alternative: RequestURL? = nil
  ) {
    // Most addresses go out as they are printed; one text is kept for both then.
    self.url = if case .success(let address) = request, address.string == url { address.string } else { url }
    self.request = request
    self.location = location
    self.repairs = repairs
    self.alternative = alternative
  }

  /// The address as it goes out, where it can.
  package var requestURL: RequestURL? { try? request.get() }
}
