/// What the audit says of one citation, in the words of the public JSON.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// The source was reached and is what the note says it is.
  case verified
  /// It was reached and is something else.
  case mismatch
  /// It was reached, and there was nothing to compare.
  case unconfirmed
  /// It is not there: 404, 410, a soft 404, no such host, a parked domain.
  case broken
  /// The server refuses to show it to a program.
  case blocked
  /// It could not be reached this time.
  case unreachable
  /// It has no link, is excluded, or the run is offline.
  case notChecked = "not-checked"
}
