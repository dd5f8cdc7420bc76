package import WebAddresses

/// All that a run will ask, each address once, grouped by host in order of appearance.
package struct FetchPlan: Sendable, Hashable {
  /// The requests; those of one registrable domain stand together.
  package let requests: [FetchRequest]

  /// Makes a plan of requests that are already distinct and grouped.
  package init(requests: [FetchRequest]) {
    self.requests = requests
  }

  /// Parts the requests whose addresses are selected from the others.
  ///
  /// - Returns: The plan of those, and the addresses of these.
  package func parted(
    by isSelected: (RequestURL) -> Bool
  ) -> (selected: FetchPlan, excluded: Set<RequestURL>) {
    let excluded: Set<RequestURL> = requests.reduce(into: []) { if !isSelected($1.url) { $0.insert($1.url) } }
    if excluded.isEmpty { return (self, []) }
    return (FetchPlan(requests: requests.filter { !excluded.contains($0.url) }), excluded)
  }
}
