package import WebAddresses

/// What an earlier answer may be compared by, so that a server need not send it again (RFC 9110, section 8.8).
///
/// A class that never changes: requests are kept by the hundred thousand, and hardly any has some.
package final class Validators: Sendable, Hashable {
  /// The address that gave the answer.
  package let url: RequestURL
  /// Its ETag, as sent.
  package let entityTag: String?
  /// Its Last-Modified, as sent.
  package let lastModified: String?

  /// Takes an answer's validators; nil where it has none.
  package init?(url: RequestURL, entityTag: String?, lastModified: String?) {
    guard entityTag != nil || lastModified != nil else { return nil }
    self.url = url
    self.entityTag = entityTag
    self.lastModified = lastModified
  }

  /// By what they say.
  package static func == (one: Validators, other: Validators) -> Bool {
    one.url == other.url && one.entityTag == other.entityTag && one.lastModified == other.lastModified
  }

  /// By what they say.
  package func hash(into hasher: inout Hasher) { hasher.combine(url) }

  /// The headers that make a request conditional (RFC 9110, section 13.1).
  package var headers: [String] {
    var lines: [String] = []
    if let entityTag { lines.append("If-None-Match: \(entityTag)") }
    if let lastModified { lines.append("If-Modified-Since: \(lastModified)") }
    return lines
  }
}
