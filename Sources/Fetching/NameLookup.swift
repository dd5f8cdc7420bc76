// Curl's headers bring the names of sockets: an optimised build does not find them in Foundation's.
import CLibcurl
import Foundation
package import WebAddresses

/// What the system's resolver says of a host's name.
///
/// libcurl only says that a name could not be looked up; whether it does not exist, or could not be asked about
/// this time, is what tells a dead link from a bad moment.
package enum NameLookup: Sendable, Hashable {
  /// It has these addresses.
  case found([IPAddress])
  /// There is no such host (NXDOMAIN), or it has no address.
  case noSuchHost(String)
  /// The resolver could not say (SERVFAIL, no answer).
  case unknown(String)

  /// Asks the system's resolver, and waits for it.
  package static func ask(_ host: String) -> NameLookup {
    if let literal = IPAddress(host) { return .found([literal]) }
    // One entry a socket type is listed: more than are needed, and no constant that differs between C libraries.
    var hints = addrinfo()
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &list)
    defer { if let list { freeaddrinfo(list) } }
    switch code {
    case 0:
      let chain = sequence(first: list) { $0?.pointee.ai_next }.prefix { $0 != nil }
      return .found(chain.compactMap { $0?.pointee.ai_addr }.compactMap { IPAddress(socketAddress: $0) })
    case EAI_NONAME, eaiNoData:
      return .noSuchHost(String(cString: gai_strerror(code)))
    default:
      return .unknown(String(cString: gai_strerror(code)))
    }
  }

  /// The addresses of a host, none where it has none.
  static func addresses(of host: String) -> [IPAddress] {
    if case .found(let addresses) = ask(host) { addresses } else { [] }
  }

  /// glibc's EAI_NODATA, which its header hides: the name exists and has no address.
  private static let eaiNoData: Int32 = -5
}
