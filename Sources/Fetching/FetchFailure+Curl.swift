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
      handshake(failedWith: handle.message(for: code))
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

  /// OpenSSL's words where the two sides share no version of TLS; the last is what TLS 1.0 and 1.1 sign with.
  private static let outdatedWords = ["protocol version", "unsupported protocol", "legacy sigalg"]

  /// What the other side said of TLS has OpenSSL's “error:”; else the connection broke during the handshake.
  private static func handshake(failedWith words: String) -> Kind {
    guard words.contains("error:") else { return .connection }
    let isVersion = outdatedWords.contains { words.contains($0) }
    return .tls(isVersion ? .protocolVersion : .other)
  }

  /// OpenSSL's results of a verification (x509_vfy.h).
  ///
  /// libcurl looks at the name before it takes the result over, so that a wrong name leaves its start value, 1.
  private static func problem(verification result: Int) -> TLSProblem {
    switch result {
    case 0, 1, 62, 64: .wrongHost
    case 10: .expired
    case 18: .selfSigned
    case 2, 19, 20, 21, 27: .unknownAuthority
    default: .other
    }
  }
}
