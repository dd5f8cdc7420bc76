import Auditing
import FetchPlanning
import Fetching
import Foundation
import Pages
import Synchronization
import TestSupport
import Testing
import WebAddresses

/// Many addresses, half of them at servers that misbehave at random, in one run: 2,000, or as many as IBID_SOAK says.
///
/// What the process takes of the system is judged where IBID_SOAK is set, as the run is alone in it then.
@Suite("A long run over faulty servers")
struct SoakTests {
  private static let wanted = ProcessInfo.processInfo.environment["IBID_SOAK"].flatMap { Int($0) }
  private static let count = wanted ?? 2_000

  @Test("accounts for every address once, and leaves neither descriptors nor memory behind")
  func soak() async throws {
    let street = try FaultyStreet()
    var random = SplitMix64(state: 6)
    let requests = try (0..<Self.count).map { number in
      FetchRequest(url: try RequestURL(street.address(number, &random)))
    }
    var options = FetchOptions(userAgent: "ibid-tests")
    options.hosts.interval = .zero
    options.hosts.perHost = 16
    options.retry.retries = 1
    options.retry.firstDelay = .milliseconds(1)
    options.timeout = .milliseconds(400)
    options.certificateAuthorities = TestAuthority.shared.authorities
    options.addresses.allowsPrivateAddresses = true
    options.proxy = ""
    options.resolve = street.ports.map { "*:\($0):127.0.0.1" }
    let fetcher = try CurlFetcher(options: options) { _ in .noSuchHost("no such host") }

    let before = ProcessSize.now
    var quarter: ProcessSize?
    var statuses: [LinkStatus: Int] = [:]
    var answered: Set<RequestURL> = []
    for await result in fetcher.fetch(FetchPlan(requests: requests), reading: { _ in WholeBody() }) {
      #expect(answered.insert(result.request.url).inserted, "\(result.request.url) was answered twice")
      statuses[LinkStatus(result, title: .none), default: 0] += 1
      if Self.wanted != nil, answered.count % max(1, Self.count / 20) == 0 {
        print("\(answered.count) addresses: \(ProcessSize.now)")
      }
      if answered.count == Self.count / 4 { quarter = .now }
    }
    #expect(answered.count == Self.count)
    #expect(Set([.ok, .truncated, .connectionError, .timeout]).isSubset(of: statuses.keys))
    guard Self.wanted != nil else { return }

    // The fetcher's threads and the servers, which are in this process as well, close what is open a moment later.
    let limit = before.descriptors + 64
    for _ in 0..<100 where ProcessSize.now.descriptors > limit {
      try await Task.sleep(for: .milliseconds(100))
    }
    let after = ProcessSize.now
    print(
      statuses.sorted { $0.value > $1.value }.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    )
    print("before \(before), after a quarter \(quarter ?? before), at the end \(after)")
    #expect(after.descriptors <= limit)
    // Besides what each address takes (its answer stands in `answered`), nothing may grow with their number.
    let room = (32 << 20) + Self.count * 1_024
    #expect(after.memory - (quarter ?? after).memory < room)
  }
}

/// A server for each fault of Fixtures/faults.json that any client may meet, and one that is sound.
private struct FaultyStreet {
  private let faults: [(fault: Fault, server: LoopbackServer)]

  init() throws {
    faults = try Fault.all.filter { $0.serve != nil && $0.asProxy != true && $0.rebinds != true }.map {
      fault in
      let tls = fault.tls.map {
        ServerTLS($0, protocol: fault.protocol ?? "http/1.1", isOutdated: fault.isOutdated == true)
      }
      return (fault, try LoopbackServer(tls: tls, serving: { fault.play(on: $0) }))
    }
  }

  /// The ports of the servers that speak without TLS, to which every name leads.
  var ports: [Int] { faults.map(\.server.port) }

  /// An address at a server that is drawn at random: every second time the sound one, which is the first, and
  /// seldom one that only costs time.
  func address(_ number: Int, _ random: inout SplitMix64) -> String {
    var index = Int(random.next() % UInt64(faults.count))
    let isSlow = faults[index].fault.impatient == true
    if random.next() % (isSlow ? 16 : 2) > 0 { index = 0 }
    let (fault, server) = faults[index]
    // A certificate is for 127.0.0.1; of other servers the names are made up, so that there are many sites.
    let host = fault.tls == nil && fault.url == nil ? "site\(random.next() % 500).example" : "127.0.0.1"
    let own = "http\(fault.tls == nil ? "" : "s")://\(host):{port}/"
    return (fault.url ?? own).replacing("{port}", with: "\(server.port)") + "\(number)"
  }
}

/// How much of the system this process takes.
private struct ProcessSize: CustomStringConvertible {
  /// Open files and sockets.
  let descriptors: Int
  /// Resident memory in bytes.
  let memory: Int

  static var now: ProcessSize {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    let sizes =
      (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    let pages = sizes.count > 1 ? Int(sizes[1]) ?? 0 : 0
    return ProcessSize(descriptors: entries.count, memory: pages * Int(sysconf(Int32(_SC_PAGESIZE))))
  }

  var description: String { "\(descriptors) descriptors, \(memory >> 20) MiB" }
}

/// A small generator whose numbers are the same in every run (Steele, Lea and Flood, 2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
