import Auditing
import FetchPlanning
import Fetching
import Pages
import TestSupport
import Testing
import WebAddresses

@Suite("Faults of servers")
struct FaultTests {
  @Test("a server's fault gives the status that it deserves", arguments: Fault.all)
  func status(fault: Fault) async throws {
    let server = try LoopbackServer(
      tls: fault.tls.map {
        ServerTLS($0, protocol: fault.protocol ?? "http/1.1", isOutdated: fault.isOutdated == true)
      },
      serving: { fault.play(on: $0) }
    )
    if fault.serve == nil { server.stop() }
    let result = try #require(try await fetch(fault, from: server))
    let status = LinkStatus(result, title: .none)
    #expect(status.rawValue == fault.status, "\(result.outcome), \(result.attempts) tries")
    if let attempts = fault.attempts { #expect(result.attempts == attempts) }
  }

  private func fetch(_ fault: Fault, from server: LoopbackServer) async throws -> FetchResult<Page>? {
    var options = FetchOptions(userAgent: "ibid-tests")
    options.hosts.interval = .zero
    options.retry.retries = 1
    options.retry.firstDelay = .milliseconds(1)
    options.certificateAuthorities = TestAuthority.shared.authorities
    options.addresses.allowsPrivateAddresses = fault.asProxy != true && fault.rebinds != true
    if fault.rebinds == true { options.resolve = ["public.example:\(server.port):127.0.0.1"] }
    options.proxy = fault.asProxy == true ? "http://127.0.0.1:\(server.port)" : ""
    // Where the server says something first, a busy machine may be slow to let it.
    if fault.impatient == true {
      options.timeout = fault.status == "timeout" ? .milliseconds(400) : .seconds(5)
    }
    let own =
      "http\(fault.tls == nil ? "" : "s")://\(fault.rebinds == true ? "public.example" : "127.0.0.1"):{port}/"
    let address = (fault.url ?? (fault.asProxy == true ? "http://public.example/" : own)).replacing(
      "{port}",
      with: "\(server.port)"
    )
    let plan = FetchPlan(requests: [FetchRequest(url: try RequestURL(address))])
    let fetcher = try CurlFetcher(options: options) { _ in .noSuchHost("no such host") }
    for await result in fetcher.fetch(plan, reading: { _ in WholeBody() }) { return result }
    return nil
  }
}

/// Wants a body to its end, whatever it says: so that a fault in it is met.
final class WholeBody: BodyConsumer {
  func consume(_ bytes: UnsafeRawBufferPointer) -> BodyAppetite { .more }

  func finish() -> FinishedBody<Page> { .known(Page()) }
}
