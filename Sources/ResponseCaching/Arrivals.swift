import Synchronization

/// Elements that one task brings while another is busy, which then takes all of them at once.
final class Arrivals<Element: Sendable>: Sendable {
  /// Rings when there is something to take, and ends when nothing more will come.
  let bell: AsyncStream<Void>
  private let ringer: AsyncStream<Void>.Continuation
  private let elements = Mutex<[Element]>([])

  /// Begins with none.
  init() {
    (bell, ringer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Brings an element.
  func add(_ element: Element) {
    elements.withLock { $0.append(element) }
    ringer.yield()
  }

  /// Says that nothing more will come.
  func finish() { ringer.finish() }

  /// Takes what has come.
  func takeAll() -> [Element] {
    elements.withLock { elements in
      let all = elements
      elements = []
      return all
    }
  }
}
