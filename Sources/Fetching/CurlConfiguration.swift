import CLibcurl
import Foundation
import WebAddresses

/// The options of a fetcher, proved to be usable and in the form that libcurl takes them.
struct CurlConfiguration: Sendable {
  /// The options as they were given.
  let options: FetchOptions
  /// The file of certificate authorities.
  let certificateAuthorities: String
  /// The headers of every request.
  let headers: CurlList
  /// The headers of a request that a redirect led to another host: those that prove who asks are left out.
  let headersForOtherHosts: CurlList
  /// curl's `--resolve`.
  let resolve: CurlList
  /// curl's `--connect-to`.
  let connectTo: CurlList
  /// The addresses of the proxies in use, which the user chose and which are therefore connected to.
  let proxyAddresses: Set<IPAddress>
  /// Whether requests may go through a proxy, so that the connected address is not the target's.
  let usesProxy: Bool

  /// Reads `options`.
  init(options: FetchOptions) throws(FetchConfigurationError) {
    CurlLibrary.ready
    self.options = options
    certificateAuthorities = try Self.authorities(options.certificateAuthorities)
    for header in options.headers { try CurlSyntax.check(header: header) }
    for entry in options.resolve { try CurlSyntax.check(resolve: entry) }
    for entry in options.connectTo { try CurlSyntax.check(connectTo: entry) }
    let preset = Self.presetHeaders.filter { line in
      !options.headers.contains { Self.name(of: $0) == Self.name(of: line) }
    }
    headers = CurlList(preset + options.headers)
    headersForOtherHosts = CurlList(
      preset + options.headers.filter { !Self.privateNames.contains(Self.name(of: $0)) }
    )
    resolve = CurlList(options.resolve)
    connectTo = CurlList(options.connectTo)
    let proxies = try Self.proxies(options.proxy)
    usesProxy = !proxies.isEmpty
    proxyAddresses = Set(proxies.flatMap { NameLookup.addresses(of: $0) })
  }

  /// What a browser says besides its name; any language, as the page that was cited is in its own.
  private static let presetHeaders = [
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Language: *",
  ]

  /// Headers that belong to the host they were meant for.
  private static let privateNames: Set<String> = ["authorization", "cookie", "proxy-authorization"]

  private static func name(of header: String) -> String {
    header.prefix { $0 != ":" && $0 != ";" }.lowercased()
  }

  /// The file of authorities: the one that was named, else the environment's (as curl reads it), else the system's.
  private static func authorities(_ named: String?) throws(FetchConfigurationError) -> String {
    let environment = ProcessInfo.processInfo.environment
    let chosen =
      named ?? environment["CURL_CA_BUNDLE"] ?? environment["SSL_CERT_FILE"]
      ?? CurlLibrary.certificateAuthorities
    guard let path = chosen, !path.isEmpty else {
      throw FetchConfigurationError(
        option: "--cacert",
        reason: "this system names no file of certificate authorities; name one"
      )
    }
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else {
      throw FetchConfigurationError(
        option: "--cacert",
        reason: "cannot read “\(path)”; name a readable file of certificates in PEM"
      )
    }
    guard data.range(of: Data("-----BEGIN ".utf8)) != nil else {
      throw FetchConfigurationError(
        option: "--cacert",
        reason: "“\(path)” holds no certificate in PEM (“-----BEGIN CERTIFICATE-----”)"
      )
    }
    return path
  }

  /// The hosts of the proxies that requests may go through.
  private static func proxies(_ named: String?) throws(FetchConfigurationError) -> [String] {
    if let named { return named.isEmpty ? [] : [try CurlSyntax.host(ofProxy: named)] }
    let environment = ProcessInfo.processInfo.environment
    var hosts: [String] = []
    for variable in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
      guard let value = environment[variable], !value.isEmpty else { continue }
      do {
        hosts.append(try CurlSyntax.host(ofProxy: value))
      } catch {
        throw FetchConfigurationError(option: variable, reason: error.reason)
      }
    }
    return hosts
  }
}
