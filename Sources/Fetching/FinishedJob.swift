import FetchPlanning
import Foundation

/// A request that is asked no more, while what its answer's body says has still to be worked out.
struct FinishedJob<Consumer: BodyConsumer> {
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
}
