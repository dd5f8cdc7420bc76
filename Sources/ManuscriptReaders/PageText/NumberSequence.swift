/// Finds among numbers in reading order those that number the notes: 1, 2, 3 … with few gaps, perhaps beginning
/// anew now and then.
///
/// A single number tells nothing: a year, a list item or an exponent looks like a note's number. Its neighbours
/// tell: n is believed where n − 1 and n + 1 are near. Of all ways through the items, each step and each item
/// having its gain or cost, the best is taken, as Viterbi's algorithm finds it (IEEE Trans. Inf. Theory 13, 1967).
struct NumberSequence {
  /// A number in the text.
  struct Item {
    /// The number.
    let number: Int
    /// The way in which it is printed, from 0 below `kinds`.
    let kind: Int
    /// Where it stands, in bytes.
    let offset: Int
    /// What speaks for it, in points.
    let weight: Int
  }

  /// An item of the best way.
  struct Step: Equatable {
    /// The index of the item.
    let item: Int
    /// The index of the item among `supports` that supports it, if one does.
    let support: Int?
  }

  private static let kinds = LabelForm.allCases.count

  private let tariff: SequenceTariff
  private let supports: [Item]?
  private let supportsByNumber: [[Int32]]

  /// Seeks under `tariff`.
  ///
  /// - Parameter supports: The accepted markers in reading order, where definitions are sought; each supports one.
  ///   Nil where the items need no support.
  init(tariff: SequenceTariff = SequenceTariff(), supports: [Item]? = nil) {
    self.tariff = tariff
    self.supports = supports
    var byNumber: [[Int32]] = []
    for (index, support) in (supports ?? []).enumerated() {
      while byNumber.count <= support.number { byNumber.append([]) }
      byNumber[support.number].append(Int32(index))
    }
    supportsByNumber = byNumber
  }

  private struct State {
    var value: Int
    var previous: Int32
    var support: Int32
    var cursor: Int32
    var kind: Int32
  }

  /// The best way through `items`, which stand in reading order.
  ///
  /// - Complexity: Linear in the number of items, but for a binary search among the supports of one number.
  func best(of items: [Item]) -> [Step] {
    // A number far above the count of all items is in no sequence with few gaps.
    let highest = items.count * (SequenceTariff.widestGap + 1) + 10_000
    var states: [State] = []
    states.reserveCapacity(items.count)
    let numbers = min(highest, items.map(\.number).max() ?? 0) + 2
    // For each number and kind the best state that a way can be in that has just passed such an item.
    var last = [Int32](repeating: -1, count: numbers * Self.kinds)
    var bestEnd: Int32 = -1
    // The best way that ended before the last number 1: a list's, it may be, that this way leaves out.
    var endBeforeLastOne: Int32 = -1
    for (index, item) in items.enumerated() {
      guard item.number < numbers else {
        states.append(State(value: -1, previous: -1, support: -1, cursor: -1, kind: -1))
        continue
      }
      let state = arrive(at: item, states: states, last: last, ends: [bestEnd, endBeforeLastOne])
      if item.number == 1 { endBeforeLastOne = bestEnd }
      states.append(state)
      let slot = item.number * Self.kinds + item.kind
      if last[slot] < 0 || states[Int(last[slot])].value <= state.value { last[slot] = Int32(index) }
      if state.value > 0, bestEnd < 0 || states[Int(bestEnd)].value <= state.value { bestEnd = Int32(index) }
    }
    var steps: [Step] = []
    while bestEnd >= 0 {
      let state = states[Int(bestEnd)]
      steps.append(Step(item: Int(bestEnd), support: state.support >= 0 ? Int(state.support) : nil))
      bestEnd = state.previous
    }
    return steps.reversed()
  }

  private func arrive(at item: Item, states: [State], last: [Int32], ends: [Int32]) -> State {
    var best = step(to: item, from: nil, at: -1, gain: item.number == 1 ? tariff.first : 0)
    func consider(_ previous: Int32, _ gain: Int) {
      guard previous >= 0 else { return }
      let value = step(to: item, from: states[Int(previous)], at: previous, gain: gain)
      if value.value > best.value { best = value }
    }
    for end in ends where end >= 0 && mayBeginAnew(at: item, after: states[Int(end)].cursor) {
      let gain =
        switch item.number {
        case 1: tariff.restart
        case 2: tariff.restart + 2 * tariff.gap
        default: tariff.oddRestart
        }
      consider(end, states[Int(end)].kind == Int32(item.kind) ? gain : gain + tariff.switching)
    }
    let twin = last[item.number * Self.kinds + item.kind]
    consider(twin, tariff.again)
    if twin >= 0, let slip = slip(to: item, from: states[Int(twin)], at: twin), slip.value > best.value {
      best = slip
    }
    guard item.number > 1 else { return best }
    for kind in 0..<Self.kinds {
      let gain = kind == item.kind ? tariff.next : tariff.next + tariff.switching
      consider(last[(item.number - 1) * Self.kinds + kind], gain)
    }
    var missing = 1
    while missing <= SequenceTariff.widestGap, item.number - 1 - missing > 0 {
      consider(last[(item.number - 1 - missing) * Self.kinds + item.kind], tariff.gap * missing)
      missing += 1
    }
    return best
  }

  /// Whether the numbering may begin anew at `item`: where there are markers, only with one of its own, or before the
  /// second of which it is the first.
  private func mayBeginAnew(at item: Item, after cursor: Int32) -> Bool {
    supportsByNumber.isEmpty || support(of: item.number, before: item.offset, after: cursor) >= 0
      || (item.number == 1 && support(of: 2, before: item.offset, after: cursor) >= 0)
  }

  /// The step to an item that repeats a number where the next one was meant, as the support of that one shows, which is
  /// then nobody else's; nil where none stands before it, too little speaks for the item itself, or it is a 1, with which
  /// the numbering begins anew.
  private func slip(to item: Item, from state: State, at previous: Int32) -> State? {
    let meant = support(of: item.number + 1, before: item.offset, after: state.cursor)
    guard item.number > 1, item.weight >= tariff.slip, meant >= 0 else { return nil }
    return State(
      value: state.value + item.weight,
      previous: previous,
      support: -1,
      cursor: meant,
      kind: Int32(item.kind)
    )
  }

  private func step(to item: Item, from state: State?, at previous: Int32, gain: Int) -> State {
    let cursor = state?.cursor ?? -1
    let support = support(of: item.number, before: item.offset, after: cursor)
    let backing = supports == nil ? 0 : support >= 0 ? tariff.supported : tariff.unsupported
    return State(
      value: (state?.value ?? 0) + item.weight + gain + backing,
      previous: previous,
      support: support,
      cursor: max(cursor, support),
      kind: Int32(item.kind)
    )
  }

  /// The first support of a number after `cursor` that stands before `offset`; -1 if there is none.
  private func support(of number: Int, before offset: Int, after cursor: Int32) -> Int32 {
    guard let supports, number < supportsByNumber.count else { return -1 }
    let list = supportsByNumber[number]
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] <= cursor { low = middle + 1 } else { high = middle }
    }
    guard low < list.count, supports[Int(list[low])].offset < offset else { return -1 }
    return list[low]
  }
}
