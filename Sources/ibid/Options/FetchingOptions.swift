import ArgumentParser
import FetchPlanning
import Fetching
import Messages

/// How addresses are asked; what is not given keeps the default.
struct FetchingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Transfers at once (default: 128).", valueName: "n"))
  var concurrency: Int?

  @Option(help: ArgumentHelp("Transfers at once to one site (default: 4).", valueName: "n"))
  var perHost: Int?

  @Option(
    help: ArgumentHelp("Milliseconds between two requests to one site (default: 100).", valueName: "ms")
  )
  var hostInterval: Int?

  @Option(help: ArgumentHelp("Seconds for one address (default: 20).", valueName: "s"))
  var timeout: Double?

  @Option(help: ArgumentHelp("Seconds for a connection (default: 10).", valueName: "s"))
  var connectTimeout: Double?

  @Option(help: ArgumentHelp("Further tries where one failed for the moment (default: 2).", valueName: "n"))
  var retries: Int?

  @Option(help: ArgumentHelp("Redirects followed (default: 10).", valueName: "n"))
  var maxRedirects: Int?

  @Option(
    help: ArgumentHelp(
      "The most of a page that is received (default: 2MiB, of a PDF file 32MiB).",
      valueName: "n"
    )
  )
  var maxBytes: ByteCount?

  @Option(help: ArgumentHelp("What the User-Agent header says.", valueName: "text"))
  var userAgent: String?

  @Option(help: ArgumentHelp("A further header. Repeatable.", valueName: "name: value"))
  var header: [String] = []

  @Option(
    help: ArgumentHelp("A file of certificate authorities, instead of the system's.", valueName: "file"),
    completion: .file()
  )
  var cacert: String?

  @Option(
    help: ArgumentHelp("An address for a host, as curl has it. Repeatable.", valueName: "host:port:address")
  )
  var resolve: [String] = []

  @Option(
    help: ArgumentHelp(
      "Connect elsewhere, as curl has it. Repeatable.",
      valueName: "host1:port1:host2:port2"
    )
  )
  var connectTo: [String] = []

  @Option(help: ArgumentHelp("A proxy, as curl has it.", valueName: "url"))
  var proxy: String?

  @Flag(help: "Also ask loopback, private and link-local addresses.")
  var allowPrivateAddresses = false

  func validate() throws {
    try check(concurrency, in: 1...10_000, "--concurrency")
    try check(perHost, in: 1...1_000, "--per-host")
    try check(hostInterval, in: 0...3_600_000, "--host-interval")
    try check(timeout, in: 0.001...86_400, "--timeout")
    try check(connectTimeout, in: 0.001...86_400, "--connect-timeout")
    try check(retries, in: 0...100, "--retries")
    try check(maxRedirects, in: 0...100, "--max-redirects")
    for text in header + [userAgent].compactMap(\.self) where text.contains(where: \.isNewline) {
      throw ValidationError("a header may not hold a line break; give it on one line")
    }
    for text in header where !text.contains(":") {
      throw ValidationError("'--header \(text)' has no colon; write --header 'Name: value'")
    }
  }

  private func check<Value>(_ value: Value?, in range: ClosedRange<Value>, _ option: String) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError(
      "'\(option) \(value)' is out of range; give \(range.lowerBound) to \(range.upperBound)"
    )
  }

  /// The fetcher's options.
  ///
  /// - Parameter hosts: What the configuration says of single hosts.
  func fetchOptions(_ hosts: [String: HostOptions] = [:]) -> FetchOptions {
    var options = FetchOptions(userAgent: userAgent ?? Self.defaultUserAgent)
    if let concurrency { options.concurrency = concurrency }
    if let perHost { options.hosts.perHost = perHost }
    if let hostInterval { options.hosts.interval = .milliseconds(hostInterval) }
    if let timeout { options.timeout = .seconds(timeout) }
    if let connectTimeout { options.connectTimeout = .seconds(connectTimeout) }
    if let retries { options.retry.retries = retries }
    if let maxRedirects { options.maximumRedirects = maxRedirects }
    if let maxBytes {
      options.maximumBytes = maxBytes.bytes
      options.maximumWholeBytes = maxBytes.bytes
    }
    options.headers = header
    options.byHost = hosts
    options.certificateAuthorities = cacert
    options.resolve = resolve
    options.connectTo = connectTo
    options.proxy = proxy
    options.addresses.allowsPrivateAddresses = allowPrivateAddresses
    return options
  }

  /// A browser's shape, because many sites refuse anything else, with the name of the program in it.
  private static let defaultUserAgent =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 "
    + "(compatible; ibid/\(Ibid.version); citation check)"

  /// The fetcher that these options ask for.
  ///
  /// - Parameters:
  ///   - hosts: What the configuration says of single hosts.
  ///   - retrying: Is told of each further try.
  /// - Throws: `CommandError` where one of them cannot be used.
  func fetcher(
    _ hosts: [String: HostOptions] = [:],
    retrying: @escaping @Sendable (FetchRetry) -> Void = { _ in }
  ) throws -> CurlFetcher {
    do throws(FetchConfigurationError) {
      return try CurlFetcher(
        options: fetchOptions(hosts),
        report: { Console.complain($0) },
        retrying: retrying
      )
    } catch {
      throw CommandError(error.message)
    }
  }
}
