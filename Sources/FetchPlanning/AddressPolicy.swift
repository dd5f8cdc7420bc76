/// Which network addresses may be asked at all.
package struct AddressPolicy: Sendable, Hashable {
  /// Whether loopback, private, link-local and metadata addresses are allowed.
  package var allowsPrivateAddresses = false

  /// The default: public addresses only.
  package init() {}
}
