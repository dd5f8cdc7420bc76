import Foundation

/// Certificates made when they are first wanted, by the openssl program, in a temporary folder.
package final class TestAuthority: Sendable {
  /// The ways in which a server's certificate is good or bad.
  package enum Certificate: String, Sendable, Codable, CaseIterable {
    /// Good for localhost, 127.0.0.1 and every name under test.example.
    case good
    /// As good, but its time is over.
    case expired
    /// Good for another host's name alone.
    case wrongHost
    /// Signed by itself.
    case selfSigned
    /// Signed by an authority that nobody knows.
    case unknownAuthority
    /// Signed by an intermediate authority, whose certificate the server does not send.
    case incompleteChain
  }

  /// Where the files are.
  private let folder: URL

  /// The one authority of a test run.
  package static let shared: TestAuthority = {
    do { return try TestAuthority() } catch { fatalError("cannot make certificates: \(error)") }
  }()

  /// The authority's own certificate, for `--cacert`.
  package var authorities: String { path("authority.pem") }

  /// The file of a server's certificate, and of what it sends with it.
  package func chain(_ certificate: Certificate) -> String { path("\(certificate.rawValue).pem") }

  /// The file of every server's private key.
  package var key: String { path("server.key") }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ibid-authority-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["authority", "stranger", "intermediate", "server"] {
      try openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out \(name).key")
    }
    try openssl("req -x509 -key authority.key -out authority.pem -subj /CN=Authority -days 2")
    try openssl("req -x509 -key stranger.key -out stranger.pem -subj /CN=Stranger -days 2")
    try write("authority.ext", "basicConstraints=critical,CA:TRUE\n")
    try sign("intermediate", by: "authority", extensions: "authority.ext", days: 2)
    try write("good.ext", "subjectAltName=DNS:localhost,DNS:*.test.example,DNS:test.example,IP:127.0.0.1\n")
    try write(
      "incomplete.ext",
      "subjectAltName=IP:127.0.0.1\nauthorityInfoAccess=caIssuers;URI:http://authority.example/a.crt\n"
    )
    try write("wrong.ext", "subjectAltName=DNS:elsewhere.example\n")
    for (certificate, authority, extensions, days) in [
      (Certificate.good, "authority", "good.ext", 2), (.expired, "authority", "good.ext", -1),
      (.wrongHost, "authority", "wrong.ext", 2), (.unknownAuthority, "stranger", "good.ext", 2),
      (.incompleteChain, "intermediate", "incomplete.ext", 2),
    ] {
      try sign(certificate.rawValue, by: authority, extensions: extensions, days: days, key: "server")
    }
    try openssl(
      "req -x509 -key server.key -out selfSigned.pem -subj /CN=Self -addext subjectAltName=IP:127.0.0.1"
    )
  }

  private func sign(
    _ name: String,
    by authority: String,
    extensions: String,
    days: Int,
    key: String? = nil
  ) throws {
    try openssl("req -new -key \(key ?? name).key -out \(name).csr -subj /CN=\(name)")
    try openssl(
      "x509 -req -in \(name).csr -CA \(authority).pem -CAkey \(authority).key -CAcreateserial"
        + " -extfile \(extensions) -days \(days) -out \(name).pem"
    )
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func openssl(_ arguments: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CocoaError(.executableLoad, userInfo: [NSLocalizedDescriptionKey: "openssl \(arguments)"])
    }
  }
}
