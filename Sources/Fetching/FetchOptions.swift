package import FetchPlanning

/// How addresses are asked: the command line's options of the same names.
package struct FetchOptions: Sendable {
  /// Transfers at once.
  package var concurrency = 128
  /// Politeness to each site.
  package var hosts = HostPolicy()
  /// Further tries.
  package var retry = RetryPolicy()
  /// What may be asked at all.
  package var addresses = AddressPolicy()
  /// The longest that one try may take, redirects included.
  package var timeout: Duration = .seconds(20)
  /// The longest that an address may take over all its tries and the waits between them.
  package var budget: Duration = .seconds(30)
  /// The longest that the connection may take to come about.
  package var connectTimeout: Duration = .seconds(10)
  /// The most redirects that are followed.
  package var maximumRedirects = 10
  /// The most bytes of a body that are received.
  package var maximumBytes = 2 << 20
  /// The most bytes of a body that are received where its reader needs all of it, as of a PDF file.
  package var maximumWholeBytes = 32 << 20
  /// What the User-Agent header says.
  package var userAgent: String
  /// Further headers, as `Name: value`.
  package var headers: [String] = []
  /// What is different about single hosts, by their names in lower case and punycode.
  package var byHost: [String: HostOptions] = [:]
  /// A proxy's URL; nil leaves it to the environment.
  package var proxy: String?
  /// A file of certificate authorities in PEM; nil takes the system's.
  package var certificateAuthorities: String?
  /// curl's `--resolve` entries, HOST:PORT:ADDRESS.
  package var resolve: [String] = []
  /// curl's `--connect-to` entries, HOST1:PORT1:HOST2:PORT2.
  package var connectTo: [String] = []

  /// The defaults of the command line, asking as `userAgent`.
  package init(userAgent: String) {
    self.userAgent = userAgent
  }
}
