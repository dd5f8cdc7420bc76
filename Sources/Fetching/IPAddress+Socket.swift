import Foundation
import WebAddresses

extension IPAddress {
  /// Reads the address in a socket address of version 4 or 6; nil of another family.
  ///
  /// - Parameter socketAddress: Points to as many bytes as its family has.
  init?(socketAddress: UnsafeRawPointer) {
    // Every socket address starts with its family; the whole one is only read once the family says how long it is.
    switch Int32(socketAddress.loadUnaligned(as: sa_family_t.self)) {
    case AF_INET:
      let four = socketAddress.loadUnaligned(as: sockaddr_in.self)
      self.init(bytes: withUnsafeBytes(of: four.sin_addr) { Array($0) })
    case AF_INET6:
      let six = socketAddress.loadUnaligned(as: sockaddr_in6.self)
      self.init(bytes: withUnsafeBytes(of: six.sin6_addr) { Array($0) })
    default:
      return nil
    }
  }

  /// The usual text form, without brackets.
  var text: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    inet_ntop(family, bytes, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
