/// The notes at the end of a PDF's chapters, among all its lines that begin with a number: lists look alike, but no
/// markers refer to their items.
struct PDFEndNotes {
  /// A line of the body that begins with a number, or a number that stands raised in one.
  struct Number {
    /// The number.
    let number: Int
    /// The index of the line.
    let line: Int
    /// Whether it stands raised.
    let isRaised: Bool
  }

  /// For each series of notes the lines on which they begin, ascending.
  private(set) var series: [[Int]] = []
  /// How many markers have their notes here.
  private(set) var marked = 0

  /// At least so many of a series' markers have a note, in percent.
  private static let leastMarked = 80
  /// The most numbers that may be missing at once.
  private static let widestGap = 3
  /// The most lines with which a series is tried to begin.
  private static let mostBeginnings = 64

  /// Finds for each series of markers the longest numbering behind them.
  ///
  /// - Parameters:
  ///   - markers: The raised numbers, in reading order.
  ///   - items: The lines that begin with numbers, in reading order.
  /// - Complexity: Linear in the number of both, but for binary searches.
  init(of markers: [Number], among items: [Number]) {
    let lines = Dictionary(grouping: items.indices) { items[$0].number }
    var first = 0
    for index in markers.indices {
      let ends =
        index + 1 == markers.count || markers[index + 1].number == 1 && markers[index].number > 1
      guard ends else { continue }
      let run = markers[first...index]
      first = index + 1
      let numbers = Set(run.map(\.number))
      guard let least = numbers.min(), let greatest = numbers.max() else { continue }
      let end = markers[index].line
      let beginnings = lines[least, default: []]
      let behind = beginnings.partitionIndex { items[$0].line > end }
      var best: [Int] = []
      var bestMarked = 0
      for beginning in beginnings[behind...].prefix(Self.mostBeginnings) {
        let found = Self.numbering(from: beginning, to: greatest, items: items, lines: lines)
        let marked = found.count { numbers.contains(items[$0].number) }
        if marked >= bestMarked { (best, bestMarked) = (found, marked) }
      }
      guard bestMarked * 100 >= numbers.count * Self.leastMarked else { continue }
      series.append(best.map { items[$0].line })
      marked += bestMarked
    }
  }

  /// The items that count on from one, up to a number: each is the first with the next number, as raised as the one
  /// before.
  private static func numbering(
    from beginning: Int,
    to greatest: Int,
    items: [Number],
    lines: [Int: [Int]]
  ) -> [Int] {
    var found = [beginning]
    var last = beginning
    while items[last].number < greatest, let next = lines[items[last].number + 1] {
      let behind = next.partitionIndex { $0 > last }
      guard let item = next[behind...].first(where: { items[$0].isRaised == items[last].isRaised }) else {
        break
      }
      found.append(item)
      last = item
    }
    return found
  }
}
