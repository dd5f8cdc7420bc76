/// Elements that each wait for a moment: the one that is due first leaves first (a binary heap).
struct DueQueue<Element> {
  /// A moment, as the loop measures time.
  typealias Instant = ContinuousClock.Instant

  private var heap: [(moment: Instant, element: Element)] = []

  /// When the first element is due; nil where none waits.
  var next: Instant? { heap.first?.moment }

  /// Lets an element wait for `moment`.
  mutating func insert(_ element: Element, at moment: Instant) {
    heap.append((moment, element))
    var index = heap.count - 1
    while index > 0, heap[index].moment < heap[(index - 1) / 2].moment {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// Takes the first element if it is due by `now`.
  mutating func pop(by now: Instant) -> Element? {
    guard let first = heap.first, first.moment <= now else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first.element }
    heap[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count {
        if heap[child].moment < heap[least].moment { least = child }
      }
      if least == index { return first.element }
      heap.swapAt(index, least)
      index = least
    }
  }
}
