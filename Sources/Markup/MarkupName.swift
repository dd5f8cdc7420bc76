/// The name of an element or attribute.
package struct MarkupName: Sendable, Hashable {
  /// The namespace's identifier; empty where there is none.
  package let namespace: String
  /// The name without its prefix.
  package let local: String
}
