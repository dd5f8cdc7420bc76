import CLibpsl

/// The Public Suffix List that libpsl was built with: https://publicsuffix.org
package enum PublicSuffixList {
  /// The public suffix and one label before it; the host itself where it has no such part.
  ///
  /// - Parameter host: In lower case and punycode.
  package static func registrableDomain(of host: String) -> String {
    let name = String(HostName.withoutFinalDot(host))
    if IPAddress(host) != nil { return host }
    return name.withCString { pointer in
      guard let list = psl_builtin(), let domain = psl_registrable_domain(list, pointer) else { return name }
      return String(cString: domain)
    }
  }

  /// Whether the list has a rule of its own for the end of this name, as it has for `com` and `edu.tw`, and not
  /// only the rule that an unknown ending is one.
  ///
  /// - Parameter host: In lower case and punycode.
  package static func knowsSuffix(of host: String) -> Bool {
    guard let list = psl_builtin() else { return false }
    let name = HostName.withoutFinalDot(host)
    guard let dot = name.lastIndex(of: ".") else { return false }
    let top = String(name[name.index(after: dot)...])
    return psl_is_public_suffix2(list, top, PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) == 1
  }
}
