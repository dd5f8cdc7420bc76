/// Whether a page has a title that its address was cited under.
package enum CitedTitle: Sendable {
  /// It has. No page that is missing, parked or locked has, so this outweighs every sign to the contrary.
  case there
  /// It has not, which makes doubtful signs count.
  case missing
  /// The address is cited under none.
  case none
}
