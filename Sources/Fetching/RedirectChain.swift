import FetchPlanning
import WebAddresses

/// The hops from an address to where it leads, followed one by one.
struct RedirectChain {
  /// The address that is to be asked now.
  private(set) var url: RequestURL
  /// The hops so far.
  private(set) var redirects: [Redirect] = []
  /// How many cookies had been set when each address was last asked.
  private var cookiesAtVisit: [RequestURL: Int] = [:]
  private var cookies = 0

  /// Starts at an address.
  init(_ url: RequestURL) {
    self.url = url
  }

  /// Whether a status sends on to another address: the redirects of RFC 9110, section 15.4, that a client follows.
  static func isRedirect(_ status: Int) -> Bool {
    switch status {
    case 301, 302, 303, 307, 308: true
    default: false
    }
  }

  /// Goes where an answer leads.
  ///
  /// An address that comes again is a loop, unless cookies were set since: consent pages send back to where one came from.
  ///
  /// - Returns: Why it is not gone on; nil where `url` is the next address.
  mutating func follow(_ head: ResponseHead, limit: Int) -> FetchFailure? {
    cookies += head.fields.count { $0.name == "set-cookie" }
    cookiesAtVisit[url] = cookies
    guard let location = head.bytes(of: "location"), !location.isEmpty else {
      return FetchFailure(kind: .invalidRedirect, message: "\(head.status) without a Location header")
    }
    let reference = Self.reference(location)
    let target: RequestURL
    do {
      target = try url.resolving(reference)
    } catch {
      return Self.failure(error, reference: reference)
    }
    let fragment = RequestURL.fragment(of: reference)
    redirects.append(Redirect(status: head.status, to: target, fragment: fragment))
    if let then = cookiesAtVisit[target], then == cookies {
      return FetchFailure(kind: .redirectLoop, message: "the redirects lead back to \(target)")
    }
    guard redirects.count <= limit else {
      return FetchFailure(kind: .tooManyRedirects, message: "more than \(limit) redirects")
    }
    url = target
    return nil
  }

  /// A Location's bytes as a reference: UTF-8 is a text; of anything else the bytes themselves are meant, and encoded.
  private static func reference(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.reduce(into: "") { text, byte in
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func failure(_ error: AddressError, reference: String) -> FetchFailure {
    let words = String(RequestURL.withoutUserInfo(reference).prefix(200))
    if case .unsupportedScheme(let scheme) = error {
      return FetchFailure(kind: .unsupportedScheme, message: "a redirect leads to “\(scheme):”")
    }
    return FetchFailure(
      kind: .invalidRedirect,
      message: "a redirect leads to “\(words)”, which is no address"
    )
  }
}
