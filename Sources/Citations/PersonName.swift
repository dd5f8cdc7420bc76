/// A name variable of CSL. Chinese, Japanese, Korean and institutional names are literal.
package enum PersonName: Sendable, Hashable {
  /// A Western name in its two parts.
  case western(family: String, given: String)
  /// A name that is not taken apart.
  case literal(String)
}
