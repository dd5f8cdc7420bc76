package import Citations
package import WebAddresses

/// Decides what a run will ask.
package struct FetchPlanner: Sendable {
  /// Makes a planner.
  package init() {}

  /// Collects every address that the manuscripts cite, each once, grouped by registrable domain.
  ///
  /// Sites stand in the order in which they first appear, and addresses of one site likewise. An address
  /// that is cited several times keeps the first second reading that any of its places has. The addresses of notes
  /// are asked whether the notes cite a source or not.
  ///
  /// - Complexity: Linear in the number of links.
  package func plan(_ manuscripts: [SearchedManuscript]) -> FetchPlan {
    var requests: [FetchRequest] = []
    var indices: [RequestURL: Int] = [:]
    for link in manuscripts.lazy.flatMap(\.links) {
      guard let url = link.requestURL else { continue }
      if let index = indices[url] {
        if requests[index].alternative == nil {
          requests[index] = FetchRequest(url: url, alternative: link.alternative)
        }
      } else {
        indices[url] = requests.count
        requests.append(FetchRequest(url: url, alternative: link.alternative))
      }
    }
    return FetchPlan(requests: Self.grouped(requests))
  }

  /// Plans one made-up address for each host, beside the first doubtful address of that host.
  ///
  /// - Parameter doubts: Addresses that answered, whose answers may be what their hosts answer to everything.
  /// - Complexity: Linear in the number of addresses.
  package func probes(of doubts: [RequestURL]) -> FetchPlan {
    var hosts: Set<String> = []
    var requests: [FetchRequest] = []
    for url in doubts where !hosts.contains(url.host) {
      guard let sibling = MadeUpSibling.of(url) else { continue }
      hosts.insert(url.host)
      requests.append(FetchRequest(url: sibling))
    }
    return FetchPlan(requests: Self.grouped(requests))
  }

  private static func grouped(_ requests: [FetchRequest]) -> [FetchRequest] {
    var groups: [[FetchRequest]] = []
    var indices: [String: Int] = [:]
    for request in requests {
      let domain = request.url.registrableDomain
      if let index = indices[domain] {
        groups[index].append(request)
      } else {
        indices[domain] = groups.count
        groups.append([request])
      }
    }
    // An array that has grown holds up to twice its room.
    var plan: [FetchRequest] = []
    plan.reserveCapacity(requests.count)
    for group in groups { plan += group }
    return plan
  }
}
