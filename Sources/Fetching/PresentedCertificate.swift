import CLibcurl

/// What a server's own certificate says of itself, read from one that was not accepted.
struct PresentedCertificate {
  /// The hosts that it is for.
  private(set) var names: [String] = []
  /// When it expires, as OpenSSL writes it: `Nov 23 04:51:13 2026 GMT`.
  private(set) var expiry: String?
  /// Who signed it.
  private(set) var issuer: String?
  /// Whether it tells where its authority's certificate lies, as public authorities' certificates do
  /// (RFC 5280, section 4.2.2.1), and the server sent none besides it.
  private(set) var lacksIntermediate = false

  /// Reads what libcurl kept of a handshake (CURLOPT_CERTINFO); nil where there was none.
  init?(_ handle: EasyHandle) {
    var pointer: UnsafeMutableRawPointer?
    guard shim_easy_getinfo_pointer(handle.pointer, CURLINFO_CERTINFO, &pointer) == CURLE_OK, let pointer
    else {
      return nil
    }
    // CURLINFO_CERTINFO gives a curl_certinfo, which lives as long as its handle is not used again.
    let info = pointer.assumingMemoryBound(to: curl_certinfo.self).pointee
    guard info.num_of_certs > 0, let first = info.certinfo?[0] else { return nil }
    for entry in sequence(first: first, next: { $0.pointee.next }) {
      guard let data = entry.pointee.data else { continue }
      read(String(cString: data), isAlone: info.num_of_certs == 1)
    }
  }

  private mutating func read(_ line: String, isAlone: Bool) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...]
    switch line[..<colon] {
    case "X509v3 Subject Alternative Name":
      names = value.split(separator: ", ").compactMap { name in
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) }
      }
    case "Expire date": expiry = String(value)
    case "Issuer": issuer = String(value)
    case "Authority Information Access": lacksIntermediate = isAlone && value.contains("CA Issuers")
    default: break
    }
  }

  /// A failure together with what the certificate tells of its reason.
  func explaining(_ failure: FetchFailure) -> FetchFailure {
    switch failure.kind {
    case .tls(.expired):
      return adding(expiry.map { "it expired on \($0)" }, to: failure)
    case .tls(.wrongHost):
      let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " …" : "")
      return adding(names.isEmpty ? "it names no host" : "it is for \(shown)", to: failure)
    case .tls(.unknownAuthority) where lacksIntermediate:
      let incomplete = FetchFailure(kind: .tls(.incompleteChain), message: failure.message)
      return adding("the server leaves out its authority’s certificate", to: incomplete)
    case .tls(.unknownAuthority):
      return adding(issuer.map { "it was issued by \($0)" }, to: failure)
    default:
      return failure
    }
  }

  private func adding(_ words: String?, to failure: FetchFailure) -> FetchFailure {
    guard let words else { return failure }
    return FetchFailure(kind: failure.kind, message: failure.message + "; " + words)
  }
}
