package import WebAddresses

/// Which network addresses may be asked at all.
package struct AddressPolicy: Sendable, Hashable {
  /// Whether loopback, private, link-local and metadata addresses are allowed.
  package var allowsPrivateAddresses = false

  /// The default: public addresses only.
  package init() {}

  /// Whether `address`, to which a name or a redirect has led, may be connected to.
  package func allows(_ address: IPAddress) -> Bool {
    allowsPrivateAddresses || address.isGloballyReachable
  }
}
