/// All that a run will ask, each address once, grouped by host in order of appearance.
package struct FetchPlan: Sendable, Hashable {
  /// The requests; those of one registrable domain stand together.
  package let requests: [FetchRequest]

  /// Makes a plan of requests that are already distinct and grouped.
  package init(requests: [FetchRequest]) {
    self.requests = requests
  }
}
