import CLibcurl
import FetchPlanning
import Foundation
import Messages
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
  /// The same two lists for single hosts.
  private let ownHeaders: [String: (direct: CurlList, redirected: CurlList)]
  /// How politely single sites are asked, where not as all.
  let policies: [String: HostPolicy]
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
    (headers, headersForOtherHosts) = Self.headers(of: options.userAgent, options.headers)
    for header in options.byHost.values.flatMap(\.headers) { try CurlSyntax.check(header: header) }
    ownHeaders = options.byHost.mapValues {
      Self.headers(of: $0.userAgent ?? options.userAgent, options.headers, $0.headers)
    }
    policies = Self.policies(options)
    resolve = CurlList(options.resolve)
    connectTo = CurlList(options.connectTo)
    let proxies = try Self.proxies(options.proxy)
    usesProxy = !proxies.isEmpty
    proxyAddresses = Set(proxies.flatMap { NameLookup.addresses(of: $0) })
  }

  /// The headers of a request.
  ///
  /// - Parameters:
  ///   - host: The host that is asked.
  ///   - isRedirected: Whether a redirect led there from another host.
  func headers(for host: String, isRedirected: Bool) -> CurlList {
    guard let own = Self.entry(of: host, in: ownHeaders) else {
      return isRedirected ? headersForOtherHosts : headers
    }
    return isRedirected ? own.redirected : own.direct
  }

  /// What the User-Agent header of a request to a host says, for a proxy that is asked to connect to it.
  func userAgent(for host: String) -> String {
    Self.entry(of: host, in: options.byHost)?.userAgent ?? options.userAgent
  }

  /// The entry of a host, or else of the nearest host above it.
  private static func entry<Entry>(of host: String, in table: [String: Entry]) -> Entry? {
    guard !table.isEmpty else { return nil }
    var name = host[...]
    while true {
      if let entry = table[String(name)] { return entry }
      guard let dot = name.firstIndex(of: ".") else { return nil }
      name = name[name.index(after: dot)...]
    }
  }

  /// Which site each host belongs to, and how politely it is asked: where several hosts of a site say so, as the
  /// most careful of them wants it.
  private static func policies(_ options: FetchOptions) -> [String: HostPolicy] {
    var policies: [String: HostPolicy] = [:]
    for (host, own) in options.byHost where own.perHost != nil || own.interval != nil {
      var policy = options.hosts
      policy.perHost = own.perHost ?? policy.perHost
      policy.interval = own.interval ?? policy.interval
      let site = PublicSuffixList.registrableDomain(of: host)
      if let other = policies[site] {
        policy.perHost = min(policy.perHost, other.perHost)
        policy.interval = max(policy.interval, other.interval)
      }
      policies[site] = policy
    }
    return policies
  }

  /// The headers of a request to the host that was cited, and of one that a redirect led to: what the preset
  /// says unless another does, what goes to all hosts, and what is one host's own.
  ///
  /// The User-Agent is one of them, as libcurl would write its own anew for every request.
  private static func headers(
    of userAgent: String,
    _ general: [String],
    _ own: [String] = []
  ) -> (direct: CurlList, redirected: CurlList) {
    let ownNames = Set(own.map(name(of:)))
    let others = general.filter { !ownNames.contains(name(of: $0)) }
    let names = ownNames.union(others.map(name(of:)))
    let preset = (["User-Agent: \(userAgent)"] + presetHeaders).filter { !names.contains(name(of: $0)) }
    let harmless = others.filter { !privateNames.contains(name(of: $0)) }
    return (CurlList(preset + others + own), CurlList(preset + harmless + own))
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
