import CLibcurl

extension FetchFailure {
  /// Reads why a transfer failed before its answer.
  init(_ code: CURLcode, of handle: EasyHandle) {
    self.init(kind: Self.kind(code, of: handle), message: handle.message(for: code))
  }

  private static func kind(_ code: CURLcode, of handle: EasyHandle) -> Kind {
    switch code {
    case CURLE_OPERATION_TIMEDOUT:
      .timeout
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
      .nameLookup
    case CURLE_PEER_FAILED_VERIFICATION:
      .tls(problem(verification: handle.number(CURLINFO_SSL_VERIFYRESULT)))
    case CURLE_SSL_CONNECT_ERROR:
      // What the other side said of TLS starts with OpenSSL's “error:”; else the connection broke during the handshake.
      handle.message(for: code).contains("error:") ? .tls(.other) : .connection
    case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED, CURLE_SSL_ENGINE_NOTFOUND,
      CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED,
      CURLE_SSL_CRL_BADFILE, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT:
      .tls(.other)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_URL_MALFORMAT,
      CURLE_BAD_CONTENT_ENCODING,
      CURLE_WRITE_ERROR, CURLE_OUT_OF_MEMORY:
      .protocolError
    default:
      .connection
    }
  }

  /// OpenSSL's results of a verification (x509_vfy.h); with 0 the chain was good and the name was not.
  private static func problem(verification result: Int) -> TLSProblem {
    switch result {
    case 0, 62: .wrongHost
    case 10: .expired
    case 18: .selfSigned
    case 2, 19, 20, 21, 27: .unknownAuthority
    default: .other
    }
  }
}
