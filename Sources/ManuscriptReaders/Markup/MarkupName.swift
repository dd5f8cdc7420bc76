/// The name of an element or attribute.
struct MarkupName: Sendable, Hashable {
  /// The namespace's identifier; empty where there is none.
  let namespace: String
  /// The name without its prefix.
  let local: String
}
