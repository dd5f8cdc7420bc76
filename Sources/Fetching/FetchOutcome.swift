/// What came of a request. A dead link is data, not an error.
package enum FetchOutcome: Sendable, Hashable, Codable {
  /// A server answered, whatever it answered.
  case response(FetchResponse)
  /// No answer.
  case failure(FetchFailure)
}
