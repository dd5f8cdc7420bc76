/// Reads the answers of a run, and takes what its loops finish.
///
/// The loops know no more of it, so that they are compiled once, whatever is read in the bodies.
protocol ResultTaking: Sendable {
  /// Makes the reader of an answer's body.
  func reader(of response: FetchResponse) -> any BodyConsumer

  /// Hands the results of finished jobs over, those together that are known at once.
  func take(_ jobs: [FinishedJob], of run: FetchRun)

  /// Drops what is still to be worked out.
  func cancel()
}
