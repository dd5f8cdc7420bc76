/// Whether a body's reader wants more of it.
package enum BodyAppetite: Sendable {
  case more, enough
  /// It wants all of it, as the body says nothing before its end: the larger limit holds,
  /// `FetchOptions.maximumWholeBytes`.
  case all
}
