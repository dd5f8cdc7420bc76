import Fetching
import WebAddresses

/// An identifier that a resolver turns into today's address of its work: it is what should be cited.
///
/// The resolver is its judge (https://www.doi.org/the-identifier/resources/handbook, RFC 3650, RFC 8458 for URN:NBN,
/// https://arks.org): where it redirects, the identifier exists, whatever the publisher's server then answers.
struct PersistentIdentifier: Hashable {
  /// What it is called: `DOI 10.1000/182`.
  let name: String
  /// The resolver's host.
  let resolver: String

  /// Reads the identifier in an address at its resolver; nil where the address is none.
  init?(_ url: RequestURL) {
    let row = Self.resolvers.first {
      url.registrableDomain == $0.domain && url.path.lowercased().hasPrefix($0.path)
    }
    guard let row, url.path.utf8.count > row.path.utf8.count else { return nil }
    let value = url.path.dropFirst()
    name = row.kind.isEmpty ? String(value) : "\(row.kind) \(value)"
    resolver = url.host
  }

  private static let resolvers: [(domain: String, path: String, kind: String)] = [
    ("doi.org", "/10.", "DOI"), ("handle.net", "/", "Handle"), ("nbn-resolving.org", "/urn:nbn:", ""),
    ("n2t.net", "/ark:", ""),
  ]
}

extension LinkCheck {
  /// The identifier that was asked at its resolver; nil where any other address was asked.
  var identifier: PersistentIdentifier? { requestURL.flatMap { PersistentIdentifier($0) } }

  /// The identifier that its resolver has proved to exist: by a redirect to somewhere else.
  var provedIdentifier: PersistentIdentifier? {
    guard let identifier, let own = requestURL?.registrableDomain, let hops = result?.redirects,
      hops.contains(where: { $0.to.registrableDomain != own })
    else { return nil }
    return identifier
  }
}
