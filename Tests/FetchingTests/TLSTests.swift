import Fetching
import TestSupport
import Testing

@Suite("TLS")
struct TLSTests {
  private func fetchOne(_ tls: ServerTLS) async throws -> FetchResult<String> {
    let server = try LoopbackServer(tls: tls, answering: { _ in answer(body: "safe") })
    let options = quickOptions { $0.certificateAuthorities = TestAuthority.shared.authorities }
    return try #require(try await fetch(["https://127.0.0.1:\(server.port)/"], options: options).first)
  }

  @Test("a page behind a good certificate is read")
  func good() async throws {
    let result = try await fetchOne(ServerTLS(.good))
    #expect(result.product == "safe")
  }

  @Test(
    "what is wrong with a certificate is told apart",
    arguments: [
      (TestAuthority.Certificate.expired, FetchFailure.TLSProblem.expired), (.wrongHost, .wrongHost),
      (.selfSigned, .selfSigned), (.unknownAuthority, .unknownAuthority),
      (.incompleteChain, .incompleteChain),
    ]
  )
  func bad(certificate: TestAuthority.Certificate, problem: FetchFailure.TLSProblem) async throws {
    let result = try await fetchOne(ServerTLS(certificate))
    #expect(result.failure?.kind == .tls(problem))
    #expect(result.attempts == 1)
  }

  @Test("a certificate for another host says for which")
  func names() async throws {
    let result = try await fetchOne(ServerTLS(.wrongHost))
    #expect(result.failure?.message.contains("it is for elsewhere.example") == true)
  }

  @Test("an expired certificate says since when")
  func expiry() async throws {
    let result = try await fetchOne(ServerTLS(.expired))
    #expect(result.failure?.message.contains("it expired on ") == true)
  }

  @Test("a server that only speaks outdated versions of TLS is told so")
  func outdated() async throws {
    let result = try await fetchOne(ServerTLS(.good, isOutdated: true))
    #expect(result.failure?.kind == .tls(.protocolVersion))
  }
}
