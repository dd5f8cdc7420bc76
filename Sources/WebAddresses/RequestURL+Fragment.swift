extension RequestURL {
  /// The fragment of an address or a reference, encoded for a URI (RFC 3986, section 3.5); nil where it has none.
  ///
  /// A fragment is never requested, so an address as it goes out has none; it counts where one is to be cited.
  package static func fragment(of reference: String) -> String? {
    guard let mark = reference.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let fragment = reference[reference.utf8.index(after: mark)...]
    return fragment.isEmpty ? nil : PercentEncoding.query(String(fragment))
  }
}
