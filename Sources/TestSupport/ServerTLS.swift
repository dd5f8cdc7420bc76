import CLibssl

/// How a `LoopbackServer` speaks TLS.
///
/// It holds OpenSSL's context, which OpenSSL lets all threads use once it is set up; nothing changes it afterwards.
package final class ServerTLS: @unchecked Sendable {
  private let context: OpaquePointer

  /// Takes a certificate, and the application protocol that the server chooses (`http/1.1`, `h2`).
  package init(
    _ certificate: TestAuthority.Certificate,
    protocol name: String = "http/1.1",
    isOutdated: Bool = false
  ) {
    guard let context = SSL_CTX_new(TLS_server_method()) else { fatalError("OpenSSL has no memory") }
    self.context = context
    SSL_CTX_use_certificate_chain_file(context, TestAuthority.shared.chain(certificate))
    SSL_CTX_use_PrivateKey_file(context, TestAuthority.shared.key, SSL_FILETYPE_PEM)
    if isOutdated {
      SSL_CTX_set_security_level(context, 0)
      _ = shim_ssl_set_maximum_version(context, Int(TLS1_1_VERSION))
    }
    // OpenSSL asks for the choice with every handshake and reads it after the call: so it is kept for good.
    let choice = UnsafeMutablePointer<UInt8>.allocate(capacity: name.utf8.count + 1)
    choice[0] = UInt8(name.utf8.count)
    for (index, byte) in name.utf8.enumerated() { choice[index + 1] = byte }
    SSL_CTX_set_alpn_select_cb(
      context,
      { _, output, length, offered, offeredLength, choice in
        guard let choice = choice?.assumingMemoryBound(to: UInt8.self), let offered else {
          return SSL_TLSEXT_ERR_NOACK
        }
        var found: UnsafeMutablePointer<UInt8>?
        var foundLength: UInt8 = 0
        let result = SSL_select_next_proto(
          &found,
          &foundLength,
          choice,
          UInt32(choice[0]) + 1,
          offered,
          offeredLength
        )
        guard result == OPENSSL_NPN_NEGOTIATED, let found else { return SSL_TLSEXT_ERR_NOACK }
        output?.pointee = UnsafePointer(found)
        length?.pointee = foundLength
        return SSL_TLSEXT_ERR_OK
      },
      choice
    )
  }

  deinit { SSL_CTX_free(context) }

  /// Shakes hands on a socket; nil where the other side would not.
  func accept(_ socket: Int32) -> OpaquePointer? {
    guard let session = SSL_new(context) else { return nil }
    SSL_set_fd(session, socket)
    if SSL_accept(session) == 1 { return session }
    SSL_free(session)
    return nil
  }
}
