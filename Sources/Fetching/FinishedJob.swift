import FetchPlanning
import Foundation

/// A request that is asked no more, while what its answer's body says has still to be worked out.
///
/// A class that never changes: it waits in a queue, where a reference is cheaper to move than what it holds.
final class FinishedJob<Consumer: BodyConsumer> {
  /// What is told of it.
  let reading: FetchJob<Consumer>.Reading
  /// What was asked.
  let request: FetchRequest
  /// All tries.
  let attempts: Int
  /// From the first try's start to the last one's end.
  let duration: Duration
  /// When the last try ended.
  let checkedAt: Date

  init(
    reading: FetchJob<Consumer>.Reading,
    request: FetchRequest,
    attempts: Int,
    duration: Duration,
    checkedAt: Date
  ) {
    self.reading = reading
    self.request = request
    self.attempts = attempts
    self.duration = duration
    self.checkedAt = checkedAt
  }
}
