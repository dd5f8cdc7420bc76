import Glibc

/// An IPv4 or IPv6 address.
package struct IPAddress: Sendable, Hashable {
  /// Four or sixteen bytes in network order.
  package let bytes: [UInt8]

  /// Takes four bytes for IPv4 or sixteen for IPv6; nil for any other number of them.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Reads `192.0.2.1`, `2001:db8::1` or `[2001:db8::1]`; no other spellings.
  package init?(_ text: String) {
    if text.utf8.contains(UInt8(ascii: ":")) {
      let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
      var bytes = [UInt8](repeating: 0, count: 16)
      guard inet_pton(AF_INET6, isBracketed ? String(text.dropFirst().dropLast()) : text, &bytes) == 1 else {
        return nil
      }
      self.bytes = bytes
    } else if text.utf8.last?.isASCIIDigit == true {
      var bytes = [UInt8](repeating: 0, count: 4)
      guard inet_pton(AF_INET, text, &bytes) == 1 else { return nil }
      self.bytes = bytes
    } else {
      // The names of hosts: asked for by the hundred thousand.
      return nil
    }
  }

  /// Whether the public network can lead there.
  ///
  /// False for every block that the IANA registries of special-purpose addresses call not globally reachable
  /// (RFC 6890 and its updates): loopback, private, shared, link-local (with cloud metadata), documentation,
  /// benchmarking, multicast and reserved ones. An IPv4 address inside an IPv6 one (mapped, compatible,
  /// NAT64, 6to4) is judged by itself.
  package var isGloballyReachable: Bool {
    if bytes.count == 4 { return !Self.special4.contains { $0.contains(bytes) } }
    for (prefix, start) in Self.embeddings where prefix.contains(bytes) {
      return IPAddress(bytes: Array(bytes[start..<(start + 4)]))?.isGloballyReachable ?? false
    }
    return !Self.special6.contains { $0.contains(bytes) }
  }

  /// A block of addresses: those that begin with the same bits.
  private struct Block: Sendable {
    let bytes: [UInt8]
    let bits: Int

    init(_ bytes: [UInt8], _ bits: Int) {
      self.bytes = bytes
      self.bits = bits
    }

    func contains(_ address: [UInt8]) -> Bool {
      for index in 0..<((bits + 7) / 8) {
        let kept = min(8, bits - index * 8)
        let mask = UInt8(truncatingIfNeeded: 0xff << (8 - kept))
        let wanted = index < bytes.count ? bytes[index] : 0
        if address[index] & mask != wanted & mask { return false }
      }
      return true
    }
  }

  /// https://www.iana.org/assignments/iana-ipv4-special-registry, with multicast and the reserved 240.0.0.0/4.
  private static let special4 = [
    Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
    Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
    Block([192, 168], 16), Block([198, 18], 15), Block([198, 51, 100], 24), Block([203, 0, 113], 24),
    Block([224], 4), Block([240], 4),
  ]

  /// https://www.iana.org/assignments/iana-ipv6-special-registry, with multicast and the former site-local block.
  private static let special6 = [
    Block([0x00, 0x64, 0xff, 0x9b, 0, 1], 48), Block([0x01], 64), Block([0x20, 0x01, 0x00], 23),
    Block([0x20, 0x01, 0x0d, 0xb8], 32), Block([0x3f, 0xff, 0x00], 20), Block([0x5f, 0x00], 16),
    Block([0xfc], 7), Block([0xfe, 0x80], 10), Block([0xfe, 0xc0], 10), Block([0xff], 8),
  ]

  /// Blocks whose addresses hold an IPv4 address, and at which byte.
  private static let embeddings: [(Block, Int)] = [
    (Block([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96), 12),  // mapped, RFC 4291
    (Block([0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96), 12),  // translated, RFC 2765
    (Block([], 96), 12),  // compatible, RFC 4291; :: and ::1 are 0.0.0.0 and 0.0.0.1
    (Block([0x00, 0x64, 0xff, 0x9b], 96), 12),  // NAT64, RFC 6052
    (Block([0x20, 0x02], 16), 2),  // 6to4, RFC 3056
  ]
}
