import CLibcurl
import Messages

/// libcurl's own view of an address: https://curl.se/libcurl/c/libcurl-url.html
struct CurlAddress: ~Copyable {
  /// The parts that are asked for.
  enum Part {
    case scheme, host, port, path, query

    fileprivate var code: CURLUPart {
      switch self {
      case .scheme: CURLUPART_SCHEME
      case .host: CURLUPART_HOST
      case .port: CURLUPART_PORT
      case .path: CURLUPART_PATH
      case .query: CURLUPART_QUERY
      }
    }
  }

  private let handle: OpaquePointer?

  /// An address without parts. Where memory is short every call on it fails with a reason.
  init() { handle = curl_url() }

  deinit { curl_url_cleanup(handle) }

  /// Takes apart a whole address or, where there is one already, resolves a reference against it.
  func set(_ text: String) throws(AddressError) {
    let code = curl_url_set(handle, CURLUPART_URL, text, 0)
    if code != CURLUE_OK { throw Self.error(code, in: text) }
  }

  /// One part; the port is the scheme's own where none is given.
  func part(_ part: Part) throws(AddressError) -> String {
    guard let text = try optionalPart(part) else { throw .missingHost }
    return text
  }

  /// One part, or nil where the address has none.
  func optionalPart(_ part: Part) throws(AddressError) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    defer { curl_free(text) }
    let code = curl_url_get(handle, part.code, &text, UInt32(CURLU_DEFAULT_PORT))
    if code == CURLUE_NO_QUERY || code == CURLUE_NO_HOST { return nil }
    guard code == CURLUE_OK, let text else { throw Self.error(code, in: "") }
    return String(cString: text)
  }

  /// The network interface of an IPv6 address (`%25eth0`), where one is named.
  var zoneIdentifier: String? {
    var text: UnsafeMutablePointer<CChar>?
    defer { curl_free(text) }
    guard curl_url_get(handle, CURLUPART_ZONEID, &text, 0) == CURLUE_OK, let text else { return nil }
    return String(cString: text)
  }

  private static func error(_ code: CURLUcode, in text: String) -> AddressError {
    let reason = String(cString: curl_url_strerror(code))
    let sentence = reason.prefix(1).lowercased() + reason.dropFirst()
    switch code {
    case CURLUE_NO_HOST: return .missingHost
    case CURLUE_BAD_HOSTNAME, CURLUE_BAD_IPV6:
      return .invalidHost(authority(of: text), reason: "a host cannot be called so")
    case CURLUE_BAD_PORT_NUMBER:
      let authority = authority(of: text)
      return .invalidPort(authority.split(separator: ":").last.map(String.init) ?? authority)
    default: return .malformed(reason: Message(verbatim: sentence))
    }
  }

  private static func authority(of text: String) -> String {
    let rest = text.hasPrefix("//") ? text[...] : text.drop { $0 != ":" }.dropFirst()
    return String(rest.drop { $0 == "/" }.prefix { !"/?#".contains($0) })
  }
}
