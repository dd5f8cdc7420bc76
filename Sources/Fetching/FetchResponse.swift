package import WebAddresses

/// The final answer of a server, redirects followed.
package struct FetchResponse: Sendable, Hashable, Codable {
  /// The status code, 200 to 999.
  package let status: Int
  /// The address that gave it.
  package let finalURL: RequestURL
  /// The media type, lower case, without parameters: `text/html`.
  package let contentType: String?
  /// The `charset` parameter of the Content-Type header, as sent.
  package let charset: String?
  /// The bytes of the body that were received, content codings undone.
  package let bytes: Int
  /// Whether the body was cut short by the server or the network (not by ibid's own limits).
  package let isTruncated: Bool
  /// Headers that tell more of the answer (challenge, rate limit …), names in lower case.
  package let headers: [String: String]

  /// Makes an answer.
  package init(
    status: Int,
    finalURL: RequestURL,
    contentType: String? = nil,
    charset: String? = nil,
    bytes: Int = 0,
    isTruncated: Bool = false,
    headers: [String: String] = [:]
  ) {
    self.status = status
    self.finalURL = finalURL
    self.contentType = contentType
    self.charset = charset
    self.bytes = bytes
    self.isTruncated = isTruncated
    self.headers = headers
  }
}
