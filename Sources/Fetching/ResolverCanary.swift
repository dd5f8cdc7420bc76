import Messages
import Synchronization

/// Tells whether the resolver works, before a host is called dead because it does not know it.
///
/// Without a network some resolvers say of every name that there is no such host. So names that are always there are
/// asked for too, once in a run, when the first name is not found.
final class ResolverCanary: Sendable {
  /// Names on which the internet itself rests; one that is found is enough.
  static let names = ["a.root-servers.net", "a.gtld-servers.net", "www.iana.org"]

  private let ask: @Sendable (String) -> NameLookup
  private let report: @Sendable (Message) -> Void
  private let works = Mutex<Bool?>(nil)

  /// - Parameter report: Takes one sentence for the user where the resolver does not work.
  init(
    asking ask: @escaping @Sendable (String) -> NameLookup,
    report: @escaping @Sendable (Message) -> Void
  ) {
    self.ask = ask
    self.report = report
  }

  /// Asks for a host's name, and believes that there is none only of a resolver that works.
  func lookUp(_ host: String) -> NameLookup {
    let found = ask(host)
    guard case .noSuchHost(let words) = found, !resolverWorks() else { return found }
    return .unknown("\(words); but other names are not found either: the network seems to be down")
  }

  private func resolverWorks() -> Bool {
    // The lock is held while it is found out, so that all who need to know wait for the one answer.
    works.withLock { works in
      if let works { return works }
      let found = Self.names.contains { if case .found = ask($0) { true } else { false } }
      if !found {
        report("no name can be looked up: the network seems to be down, so no link is called dead for that")
      }
      works = found
      return found
    }
  }
}
