import PDFReading

/// The notes at the foot of a column: where they begin, and which of their lines begin one.
struct PDFFoot {
  /// The index of the first line of notes; the number of lines where there are none.
  let start: Int
  /// The indices of the lines that begin a note.
  private(set) var beginnings: Set<Int> = []
  /// The numbers of these notes, in their order.
  private(set) var numbers: [Int] = []

  /// Whether its last note breaks off in the middle of a sentence or of an address.
  private var isUnfinished: Bool {
    guard let last = lastCharacter else { return false }
    if last == "。" || last == "." { return false }
    return !last.isPunctuation || lastRun?.links.contains { $0.target.contains("://") } ?? false
  }

  private var lastRun: PDFRun? {
    start < column.count ? column.last { !$0.isNumber }?.runs.last : nil
  }

  private var lastCharacter: Character? { lastRun?.text.last { !$0.isWhitespace } }

  /// Whether a stretch of another column can be the rest of its last note: it marks no note, and where the note ends in
  /// a Latin letter or a figure, as with an address, it does not begin in another script.
  private func goesOn(with rest: ArraySlice<PDFTextLine>) -> Bool {
    guard isUnfinished, let last = lastCharacter, rest.allSatisfy(\.raisedNumbers.isEmpty),
      let first = rest.first?.runs[0].text.first(where: { !$0.isWhitespace })
    else { return false }
    return !(last.isASCII && (last.isLetter || last.isNumber)) || first.isASCII
  }

  /// The number of the last note, here or before.
  private var lastNumber: Int?
  /// The numbers that stand raised in the column, or in the one before, and whose notes are still to come.
  private(set) var awaited: [Int] = []

  private let column: [PDFTextLine]
  /// The numbers that lines of notes begin with, and whether they stand raised; not those of pages.
  private let labels: [Int: (number: Int, isRaised: Bool)]

  private let areRaised: Bool

  /// A note's text is smaller than the body's by at least this factor.
  private static let largestNote = 0.95

  /// Looks at the lines of a column, one or more, from its head to its foot.
  ///
  /// - Parameters:
  ///   - bodySize: The size of the body's text, in points.
  ///   - before: The foot of the column before.
  /// - Complexity: Linear in the number of lines and of markers.
  init(_ column: [PDFTextLine], bodySize: Double, after before: PDFFoot?) {
    self.column = column
    let awaited = before?.awaited ?? []
    let start = Self.start(in: column, bodySize: bodySize, after: before)
    self.start = start
    labels = Dictionary(
      uniqueKeysWithValues: column[start...].indices.compactMap { index in
        column[index].isNumbered ? column[index].label.map { (index, $0) } : nil
      }
    )
    areRaised = labels.values.contains(where: \.isRaised)
    var seen: Set<Int> = []
    let markers = (awaited + column[..<start].flatMap(\.raisedNumbers)).filter { seen.insert($0).inserted }
    if !findBeginnings(of: markers) { findBeginnings(after: before?.lastNumber) }
    lastNumber = numbers.last ?? before?.lastNumber
    self.awaited = markers.filter { $0 > lastNumber ?? 0 }
  }

  /// The lines at a column's foot that are smaller than the body; where none are, those from a raised number on that
  /// stands raised in a line above too, and those right before that a note of the column before goes on with.
  private static func start(in column: [PDFTextLine], bodySize: Double, after before: PDFFoot?) -> Int {
    var start = column.count
    while start > 0 {
      let line = column[start - 1]
      guard line.fontSize < bodySize * largestNote || start == column.count && line.isNumber else { break }
      start -= 1
    }
    // A column that is small throughout is none of notes, unless it begins with one.
    if start == 0 { return column[0].label == nil ? column.count : start }
    if start < column.count - 1 { return start }
    var above = Set(before?.awaited ?? [])
    for (index, line) in column.enumerated() {
      if line.isNumbered, let label = line.label, label.isRaised, above.contains(label.number) {
        guard let before, let gap = gap(above: index, in: column), before.goesOn(with: column[gap..<index])
        else { return index }
        return gap
      }
      above.formUnion(line.raisedNumbers)
    }
    return start
  }

  /// A line stands apart if the distance to the one before is more than this times the usual.
  private static let apart = 1.35

  /// The line nearest above that stands apart from the one before; nil where that is the line itself or none.
  private static func gap(above index: Int, in column: [PDFTextLine]) -> Int? {
    let steps = zip(column, column.dropFirst()).map { $1.y - $0.y }
    let pitch = PDFPageText.commonest(steps.filter { $0 > 0 }.map { ($0, 1) }) ?? 12
    return (1..<max(index, 1)).last { steps[$0 - 1] > pitch * apart }
  }

  /// Finds the notes that the column's own markers announce: each begins on a line with its number, of several on the
  /// one that stands farthest left.
  ///
  /// - Returns: Whether any was found.
  private mutating func findBeginnings(of markers: [Int]) -> Bool {
    var lines: [Int: [Int]] = [:]
    for index in start..<column.count {
      guard !areRaised || labels[index]?.isRaised ?? false else { continue }
      if let number = column[index].announced { lines[number, default: []].append(index) }
    }
    var next = start
    for (place, marker) in markers.enumerated() {
      let follower = place + 1 < markers.count ? lines[markers[place + 1]]?.last : nil
      let candidates = (lines[marker] ?? []).filter { $0 >= next && $0 < follower ?? column.count }
      guard let left = candidates.map({ column[$0].x }).min(),
        let line = candidates.first(where: { column[$0].x < left + 1 })
      else { continue }
      begin(marker, on: line)
      next = line + 1
    }
    guard !numbers.isEmpty else { return false }
    // Notes whose markers stand elsewhere, and those without a number.
    for index in start..<column.count where !beginnings.contains(index) {
      if let label = labels[index], label.isRaised {
        begin(label.number, on: index)
      } else if hasSign(index) {
        beginnings.insert(index)
      }
    }
    return true
  }

  /// Finds the lines that begin with a raised number or a sign; where no number is raised, with one that goes on from
  /// the last.
  private mutating func findBeginnings(after lastNumber: Int?) {
    var lastNumber = lastNumber
    for index in start..<column.count {
      if let label = labels[index] {
        let follows = lastNumber.map { (1...3).contains(label.number - $0) || label.number == 1 } ?? true
        guard label.isRaised || !areRaised && follows else { continue }
        begin(label.number, on: index)
        lastNumber = label.number
      } else if hasSign(index) {
        beginnings.insert(index)
      }
    }
  }

  private mutating func begin(_ number: Int, on line: Int) {
    beginnings.insert(line)
    numbers.append(number)
  }

  private func hasSign(_ index: Int) -> Bool {
    column[index].runs[0].text.unicodeScalars.first.map(Self.signs.contains) ?? false
  }

  private static let signs = Set("*†‡§[［〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".unicodeScalars)
}
