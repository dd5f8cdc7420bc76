package import Citations

/// Decides what a run will ask.
package struct FetchPlanner: Sendable {
  /// Makes a planner.
  package init() {}

  /// Collects every address that the manuscripts cite, each once, grouped by registrable domain.
  package func plan(_ manuscripts: [CitedManuscript]) -> FetchPlan {
    FetchPlan(requests: [])
  }
}
